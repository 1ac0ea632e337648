package io.concordat.platform.error;

import java.util.List;
import java.util.Map;

/**
 * A failure that the caller can understand and act upon. It carries no internals: the doors show all of it. Programming
 * mistakes are other exceptions and become a plain 500.
 */
public final class DomainException extends RuntimeException {

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    private DomainException(Kind kind, String code, String message, List<FieldError> errors,
            Map<String, String> headers) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /**
     * @param kind the family, which decides the HTTP status
     * @param code stable code in kebab case, such as {@code protection-held}
     * @param message what happened and what to do
     */
    public static DomainException of(Kind kind, String code, String message) {
        return new DomainException(kind, code, message, List.of(), Map.of());
    }

    /** Input whose fields are wrong; the code of the whole is that of its only fault, else {@code invalid-input}. */
    public static DomainException invalid(List<FieldError> errors) {
        String code = errors.size() == 1 ? errors.get(0).code() : "invalid-input";
        String message = errors.size() == 1
                ? errors.get(0).message()
                : errors.size() + " fields of the input are wrong; errors lists each of them.";
        return new DomainException(Kind.INVALID, code, message, errors, Map.of());
    }

    public static DomainException invalid(String field, String code, String message) {
        return invalid(List.of(new FieldError(field, code, message)));
    }

    /** The answer for what is absent and for what is not the caller's to see. */
    public static DomainException notFound(String what) {
        return of(Kind.NOT_FOUND, "not-found", "There is no such " + what + ".");
    }

    /**
     * @param sent whether the request carried a token at all
     * @return the answer to a request without a valid token, with the challenge of RFC 6750
     */
    public static DomainException unauthenticated(boolean sent) {
        return sent
                ? of(Kind.UNAUTHENTICATED, "token-invalid",
                        "The access token is expired, forged or not for this service; POST /v1/oauth/token gives a new one.")
                        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                : of(Kind.UNAUTHENTICATED, "token-missing",
                        "Send an access token: Authorization: Bearer …; POST /v1/oauth/token gives one.")
                        .withHeader("WWW-Authenticate", "Bearer");
    }

    /** A refusal read back from an idempotency record. */
    public static DomainException replayed(Kind kind, Problem problem) {
        return new DomainException(kind, problem.code(), problem.detail(),
                problem.errors() == null ? List.of() : problem.errors(), Map.of());
    }

    /** @return the same failure with one more header for the REST answer, such as {@code Retry-After} */
    public DomainException withHeader(String name, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(name, value);
        return new DomainException(kind, code, getMessage(), errors, more);
    }

    /** @return the same failure, naming each thing that stands against the request */
    public DomainException withErrors(List<FieldError> each) {
        return new DomainException(kind, code, getMessage(), each, headers);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Problem problem() {
        return new Problem("about:blank", kind.title(), kind.status(), getMessage(), code,
                errors.isEmpty() ? null : errors);
    }
}
