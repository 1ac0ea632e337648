package io.concordat.payout.tax;

import java.util.Arrays;

import org.eclipse.microprofile.graphql.Description;

import io.concordat.platform.error.DomainException;

/** Why a share of a payment is withheld for the tax authority. */
@Description("Why a share of a payment is withheld for the tax authority.")
public enum WithholdingCause {
    NO_TAX_NUMBER, TAX_NUMBER_MISMATCHED;

    /** @return the cause of that name; fails as NOT_FOUND when there is none */
    static WithholdingCause ofPath(String name) {
        return Arrays.stream(values()).filter(cause -> cause.name().equals(name)).findFirst()
                .orElseThrow(() -> DomainException.notFound("cause"));
    }
}
