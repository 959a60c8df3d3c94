package io.tierline.console.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.service.problem.Problem;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** A problem as bytes, for answers given before any resource is reached. */
@ApplicationScoped
public class ProblemAnswer {
    public static final String MEDIA_TYPE = Problem.MEDIA_TYPE.toString();

    private final ObjectMapper mapper;

    ProblemAnswer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public Buffer body(Problem problem) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
