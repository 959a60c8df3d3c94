package io.tierline.platform.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * A part of a file that is sent in one request, so that it can be sent again.
 *
 * @param firstLine number of its first line in the file, from 1
 * @param lines its lines, one character a byte
 */
record Chunk(long firstLine, String lines) {

    /** The totals in the answer to this chunk. */
    LoadTotals totals(JsonNode answer) {
        var rejected = StreamSupport.stream(answer.path("rejected").spliterator(), false)
                .map(one -> new LoadTotals.Rejection(
                        firstLine + one.path("line").asLong() - 1,
                        one.path("id").asText(""),
                        one.path("detail").asText()))
                .toList();
        // An answer names the first of them only; how many there are stands beside.
        return LoadTotals.NONE.plus(new LoadTotals(
                answer.path("accepted").asLong(),
                answer.path("duplicates").asLong(),
                answer.path("rejectedTotal").asLong(rejected.size()),
                rejected));
    }
}
