package io.concordat.platform.reference;

import java.util.Arrays;
import java.util.Locale;

import org.eclipse.microprofile.graphql.Description;

import io.concordat.platform.error.DomainException;

/** The lists of codes that a vendor keeps. */
@Description("A list of codes that a vendor keeps.")
public enum ReferenceKind {
    TIER, REGION, VERTICAL, SEGMENT, PRODUCT_FAMILY,
    /** A product; its parent is the product family it belongs to. */
    PRODUCT;

    /** @return the kind of a code's parent: a product's is its family, any other's is of the same kind */
    ReferenceKind parent() {
        return this == PRODUCT ? PRODUCT_FAMILY : this;
    }

    /** @return the name in paths: {@code product-families}, {@code tiers} */
    public String path() {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }

    /** @throws DomainException NOT_FOUND when no kind has this path */
    static ReferenceKind ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst()
                .orElseThrow(() -> DomainException.notFound("list of codes"));
    }
}
