package io.tierline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final JwtConsumer service = new JwtConsumerBuilder()
            .setVerificationKey(TestKey.shared().pair().getPublic())
            .setExpectedIssuer("tierline")
            .setRequireExpirationTime()
            .setRequireSubject()
            .build();

    @Test
    void a_good_token_carries_role_and_programs() throws Exception {
        var claims = service.processToClaims(Tokens.of("lead", "acme", "globex"));
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("lead");
        assertThat(claims.getStringListClaimValue("programs")).containsExactly("acme", "globex");
        assertThat(claims.getJwtId()).isNotBlank();
    }

    @Test
    void expired_and_forged_tokens_are_refused() {
        assertThatThrownBy(() -> service.processToClaims(Tokens.expired("viewer", "acme")))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("no longer valid");
        assertThatThrownBy(() -> service.processToClaims(Tokens.forged("viewer", "acme")))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("signature");
    }

    @Test
    void an_unknown_role_is_named() {
        assertThatThrownBy(() -> Tokens.of("king", "acme")).hasMessageContaining("role: king");
    }
}
