package io.tierline.platform.sample;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A member of the invented team.
 *
 * @param id member id
 * @param body the member as the API takes it
 */
public record SampleMember(String id, JsonNode body) {}
