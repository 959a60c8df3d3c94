package io.tierline.chaos.deed;

import java.time.Duration;

/** Who is told of deeds as they happen. */
public interface Chronicle {
    /** A deed begins. */
    void deed(Deed deed, String victim, Duration at);

    /** Work goes on, so long after the process was started again or let go on. */
    void overcome(Deed deed, String victim, Duration took);
}
