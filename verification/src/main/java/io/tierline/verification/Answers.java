package io.tierline.verification;

import java.util.stream.Stream;

/** The HTTP API of a program. Paths begin behind the program's id. */
public interface Answers {
    /** A JSON document. */
    String document(String path) throws CannotVerify;

    /** Newline-delimited JSON, to be closed; reading on may throw {@link java.io.UncheckedIOException}. */
    Stream<String> lines(String path) throws CannotVerify;
}
