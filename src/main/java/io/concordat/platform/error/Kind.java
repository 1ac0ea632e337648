package io.concordat.platform.error;

/** The families of failures a caller can understand, each with the HTTP status that both doors report. */
public enum Kind {
    /** The input itself is wrong; the fields say where. */
    INVALID(400, "Invalid input"), UNAUTHENTICATED(401, "Not authenticated"), FORBIDDEN(403, "Not permitted"),
    /** Absent, or not the caller's to see: the two are never told apart. */
    NOT_FOUND(404, "Not found"),
    /** A business rule refuses what was asked, although the input is well formed. */
    CONFLICT(409, "Refused by a business rule"),
    /** The caller's revision is not the current one. */
    STALE(412, "The resource has changed"), TOO_LARGE(413, "Too large"),
    /** An idempotency key came back with another request. */
    KEY_REUSED(422, "Idempotency key reused"), PRECONDITION_REQUIRED(428, "Precondition required"), TOO_MANY(429,
            "Too many requests"),
    /** The service cannot answer just now; the same request may be sent again. */
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
