package io.tierline.service.csv;

/**
 * Text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
final class HarmlessText {
    /** What formulas begin with, also in full width. */
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private HarmlessText() {}

    static String of(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
