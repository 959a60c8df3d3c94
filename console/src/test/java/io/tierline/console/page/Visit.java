package io.tierline.console.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.tierline.testkit.Chromium;
import io.tierline.testkit.Tokens;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One visit to the console in a fresh browser profile. Ends well only when the browser met no error. */
final class Visit implements AutoCloseable {
    private final URI console;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    Visit(Chromium chromium, URI console) {
        this.console = console;
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1360, 900));
        page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource"))
                faults.add(message.text());
        });
    }

    Page page() {
        return page;
    }

    /** Follows a login link; {@code view} empty stays at where it leads. */
    void signIn(String role, String program, String view) {
        page.navigate(console + "#token=" + Tokens.of(role, program));
        assertThat(page.locator("#main .view")).isVisible();
        if (!view.isEmpty()) page.navigate(console + "#/" + program + "/" + view);
    }

    /** The day that many days from now, as a date field takes it. */
    static String inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).as("errors in the browser").isEmpty();
    }
}
