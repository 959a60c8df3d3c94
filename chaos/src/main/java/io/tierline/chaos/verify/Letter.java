package io.tierline.chaos.verify;

import io.tierline.chaos.log.Fingerprint;
import io.tierline.chaos.log.Place;

/**
 * A dead letter.
 *
 * @param origin where the record stands that it is about
 * @param content of key and value as the letter carries them
 * @param reasoned whether it says why
 */
public record Letter(Place origin, Fingerprint content, boolean reasoned) {}
