package io.tierline.benchmarks.capacity;

/** What makes a plan necessary. */
public enum Happening {
    FIRST("no plan before"),
    CYCLE("a cycle moves a tenth"),
    ABSENCE("a member is away"),
    LEAVING("a member leaves"),
    SHRINKING("a fifth of the team leaves"),
    FRAMEWORK("key partners get 3 h a month");

    private final String words;

    Happening(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
