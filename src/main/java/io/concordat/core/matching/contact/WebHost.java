package io.concordat.core.matching.contact;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.google.common.net.InternetDomainName;

import io.concordat.core.matching.text.LatinText;
import io.concordat.core.matching.text.Resources;

/** Reduces websites and e-mail addresses to the registrable domain, by the public suffix list with its private section. */
public final class WebHost {

    /** @param domain registrable domain, {@code null} when it says nothing about the customer; @param page host and path */
    public record Website(String domain, String page) {
    }

    private static final int LONGEST = 500;
    private static final Website NONE = new Website(null, null);
    private static final Set<String> WITHOUT_IDENTITY = new HashSet<>();

    static {
        for (String[] row : Resources.rows("hosts-without-identity.tsv")) {
            WITHOUT_IDENTITY.addAll(List.of(Resources.alternatives(row[1])));
        }
    }

    /** National top-level domains that are sold to anyone, and {@code eu}. */
    private static final Set<String> WORLDWIDE_TOPS = Set.of("ai", "am", "as", "bz", "cc", "cd", "co", "eu", "fm", "gg",
            "im", "in", "io", "is", "la", "ly", "me", "nu", "pw", "sc", "sh", "su", "to", "tv", "vc", "ws");

    private WebHost() {
    }

    /** @return domain and page of a URL or bare host; both {@code null} for nothing and for what is no host */
    public static Website website(String url) {
        if (url == null || url.isBlank()) {
            return NONE;
        }
        String text = LatinText.compatible(url.strip(), LONGEST).toLowerCase(Locale.ROOT);
        int scheme = text.indexOf("://");
        text = scheme >= 0 ? text.substring(scheme + 3) : text;
        int end = firstOf(text, "/?#");
        String authority = text.substring(0, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':');
        host = stripWww(port >= 0 ? host.substring(0, port) : host);
        String registrable = registrable(host);
        if (registrable == null) {
            return NONE;
        }
        String path = text.substring(end, firstOf(text, "?#"));
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        boolean bare = path.isEmpty() && host.equals(registrable);
        boolean shared = WITHOUT_IDENTITY.contains(registrable) || WITHOUT_IDENTITY.contains(host);
        return new Website(shared ? null : registrable, bare || shared && path.isEmpty() ? null : host + path);
    }

    /** @return registrable domains of the addresses, free mail left out, sorted, joined by spaces; {@code null} for none */
    public static String emailDomains(List<String> emails) {
        TreeSet<String> domains = new TreeSet<>();
        for (String email : emails.size() > 20 ? emails.subList(0, 20) : emails) {
            String address = LatinText.compatible(email.strip(), LONGEST).toLowerCase(Locale.ROOT);
            int at = address.lastIndexOf('@');
            String domain = at < 0 ? null : registrable(address.substring(at + 1));
            if (domain != null && !WITHOUT_IDENTITY.contains(domain)) {
                domains.add(domain);
            }
        }
        return domains.isEmpty() ? null : String.join(" ", domains);
    }

    /** @return the country of a national top-level domain that is used by its own country alone, else {@code null} */
    public static String country(String domain) {
        String top = domain == null ? "" : domain.substring(domain.lastIndexOf('.') + 1);
        if (top.length() != 2 || WORLDWIDE_TOPS.contains(top)) {
            return null;
        }
        return top.equals("uk") ? "GB" : top.toUpperCase(Locale.ROOT);
    }

    private static String registrable(String host) {
        if (host.indexOf('.') < 0 || !InternetDomainName.isValid(host)) {
            return null;
        }
        InternetDomainName name = InternetDomainName.from(host);
        if (name.isUnderPublicSuffix()) {
            return name.topPrivateDomain().toString();
        }
        return null;
    }

    private static String stripWww(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return bare.startsWith("www.") ? bare.substring(4) : bare;
    }

    private static int firstOf(String text, String ends) {
        for (int i = 0; i < text.length(); i++) {
            if (ends.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
