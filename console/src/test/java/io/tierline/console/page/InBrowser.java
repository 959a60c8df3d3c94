package io.tierline.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.tierline.console.standin.StandIns;
import io.tierline.testkit.Axe;
import io.tierline.testkit.Chromium;
import io.tierline.testkit.RealBackends;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test of the page: one browser for its class, one visit with a fresh profile for each test. */
@WithTestResource(RealBackends.class)
@WithTestResource(StandIns.class)
abstract class InBrowser {
    private static Chromium chromium;

    @TestHTTPResource("/")
    URI console;

    Visit visit;
    Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void open() {
        visit = new Visit(chromium, console);
        page = visit.page();
    }

    /** No rule of accessibility is broken as the page is now; takes a picture of it. */
    void accessible(String name) {
        assertThat(new Axe(page).violations()).isEmpty();
        Shots.take(page, name);
    }

    @AfterEach
    void close() {
        visit.close();
    }
}
