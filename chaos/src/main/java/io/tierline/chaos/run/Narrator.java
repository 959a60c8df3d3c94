package io.tierline.chaos.run;

import io.tierline.chaos.deed.Chronicle;

/** Who is told how a run goes on. */
public interface Narrator extends Chronicle {
    /** Something worth a line. */
    void say(String line);
}
