package io.tierline.console.page;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of the page, for people to look at, under {@code target/pages}. */
final class Shots {
    private Shots() {}

    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pages", name.replace('/', '-') + ".png")));
    }
}
