package io.tierline.platform.run;

/** Who is told what happens to an instance. Called from several threads. */
public interface Reporter {
    /** A component came to another stage; {@code detail} says why or after how long, and may be empty. */
    void changed(String component, Stage stage, String detail);

    /** Something worth a line of its own. */
    void say(String line);
}
