package io.concordat.integration;

/** Why the token endpoint gives no token, in the words of RFC 6749 section 5.2. */
final class TokenRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final long retryAfterSeconds;

    private TokenRefusal(int status, String error, String description, long retryAfterSeconds) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static TokenRefusal invalidRequest(String description) {
        return new TokenRefusal(400, "invalid_request", description, 0);
    }

    static TokenRefusal unsupportedGrantType() {
        return new TokenRefusal(400, "unsupported_grant_type", "The only grant type here is client_credentials.", 0);
    }

    static TokenRefusal invalidScope() {
        return new TokenRefusal(400, "invalid_scope",
                "There are no scopes here: a client has the roles that it was created with.", 0);
    }

    /** One answer for an unknown client, a revoked one and a wrong secret, so that none can be told from another. */
    static TokenRefusal invalidClient() {
        return new TokenRefusal(401, "invalid_client", "There is no such client, or its secret is another.", 0);
    }

    static TokenRefusal tooManyTries(long retryAfterSeconds) {
        return new TokenRefusal(429, "slow_down",
                "This client asks too often; keep a token until shortly before it expires.", retryAfterSeconds);
    }

    static TokenRefusal overloaded() {
        return new TokenRefusal(503, "temporarily_unavailable",
                "Tokens cannot be given just now; send the same request again shortly.", 2);
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    /** @return seconds after which the same request may be answered, or 0 when waiting does not help */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
