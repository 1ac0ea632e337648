package io.concordat.integration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A client's request for a token, read from form and HTTP Basic as RFC 6749 says (sections 2.3.1, 3.2 and 4.4.2).
 *
 * @param clientId as sent, in any form
 * @param secret as sent
 */
record TokenRequest(String clientId, String secret) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LONGEST_BODY = 8_192;
    private static final String BASIC = "basic ";

    /** @throws TokenRefusal when the request is not one for client credentials, or is ambiguous */
    static TokenRequest read(String contentType, String authorization, String body) {
        if (contentType == null || !FORM.equals(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw TokenRefusal.invalidRequest("Send the request as " + FORM + ".");
        }
        Map<String, String> form = form(body == null ? "" : body);
        String grantType = form.get("grant_type");
        if (grantType == null) {
            throw TokenRefusal.invalidRequest("grant_type is missing; send client_credentials.");
        }
        if (!grantType.equals("client_credentials")) {
            throw TokenRefusal.unsupportedGrantType();
        }
        if (form.containsKey("scope")) {
            throw TokenRefusal.invalidScope();
        }
        boolean basic = authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BASIC);
        return basic ? ofBasic(authorization.substring(BASIC.length()), form) : ofForm(form);
    }

    private static TokenRequest ofForm(Map<String, String> form) {
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        if (id == null || secret == null) {
            throw TokenRefusal.invalidClient();
        }
        return new TokenRequest(id, secret);
    }

    private static TokenRequest ofBasic(String credentials, Map<String, String> form) {
        if (form.containsKey("client_secret")) {
            throw TokenRefusal.invalidRequest("Authenticate in one way, in the form or with HTTP Basic, not in both.");
        }
        TokenRequest request = decodeBasic(credentials);
        String named = form.get("client_id");
        if (named != null && !named.equals(request.clientId())) {
            throw TokenRefusal.invalidRequest("Form and HTTP Basic name different clients.");
        }
        return request;
    }

    private static TokenRequest decodeBasic(String credentials) {
        try {
            String text = new String(Base64.getDecoder().decode(credentials.strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw TokenRefusal.invalidClient();
            }
            return new TokenRequest(decode(text.substring(0, colon)), decode(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw TokenRefusal.invalidClient();
        }
    }

    /** A parameter without a value is as if it were not sent; one that is sent twice is an error (section 3.2). */
    private static Map<String, String> form(String body) {
        if (body.length() > LONGEST_BODY) {
            throw TokenRefusal.invalidRequest("The request is too long to be one for a token.");
        }
        Map<String, String> form = new HashMap<>();
        try {
            for (String pair : body.split("&")) {
                int equals = pair.indexOf('=');
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                if (!value.isEmpty() && form.put(name, value) != null) {
                    throw TokenRefusal.invalidRequest("A parameter is sent twice.");
                }
            }
        } catch (IllegalArgumentException e) {
            throw TokenRefusal.invalidRequest("The form is not well encoded.");
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "TokenRequest[" + clientId + "]";
    }
}
