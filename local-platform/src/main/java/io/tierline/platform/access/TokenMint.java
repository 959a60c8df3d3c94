package io.tierline.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * The maker of bearer tokens (JWT, RS256).
 *
 * @param key signs them
 */
public record TokenMint(SigningKey key) {
    /** The issuer that services expect. */
    public static final String ISSUER = "tierline";
    /** Names every program there is. */
    public static final String ALL_PROGRAMS = "*";

    /**
     * A token.
     *
     * @param subject who holds it; shows up as the author of what it writes
     * @param programs program ids, or {@value #ALL_PROGRAMS}
     * @param now when it begins
     * @param life how long it is good, positive
     */
    public String token(String subject, Role role, Collection<String> programs, Instant now, Duration life) {
        if (life.isNegative() || life.isZero())
            throw new IllegalArgumentException("life: " + life + " (expected: longer than nothing)");
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setStringClaim("upn", subject);
        claims.setStringListClaim("groups", List.of(role.wireName()));
        claims.setStringListClaim("programs", List.copyOf(programs));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
        claims.setJwtId(UUID.randomUUID().toString());
        return signed(claims);
    }

    private String signed(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.pair().getPrivate());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("token cannot be signed", e);
        }
    }
}
