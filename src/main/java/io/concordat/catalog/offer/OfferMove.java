package io.concordat.catalog.offer;

import static io.concordat.catalog.offer.OfferVersionStatus.ACTIVE;
import static io.concordat.catalog.offer.OfferVersionStatus.ANNOUNCED;
import static io.concordat.catalog.offer.OfferVersionStatus.DRAFT;
import static io.concordat.catalog.offer.OfferVersionStatus.PENDING_APPROVAL;
import static io.concordat.catalog.offer.OfferVersionStatus.RETIRED;
import static io.concordat.catalog.offer.OfferVersionStatus.SUNSETTING;

import java.util.Locale;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** Every move of an offer version that exists. The one place that allows or refuses a change of status. */
enum OfferMove {
    SUBMIT(DRAFT, PENDING_APPROVAL, "submitted"), REJECT(PENDING_APPROVAL, DRAFT, "rejected"), APPROVE(PENDING_APPROVAL,
            ANNOUNCED, "approved"), ACTIVATE(ANNOUNCED, ACTIVE, "activated"), SUNSET(ACTIVE, SUNSETTING,
                    "given a last day"), RETIRE(SUNSETTING, RETIRED, "retired");

    private final OfferVersionStatus from;
    private final OfferVersionStatus to;
    private final String done;

    OfferMove(OfferVersionStatus from, OfferVersionStatus to, String done) {
        this.from = from;
        this.to = to;
        this.done = done;
    }

    /** @return the name of the use case, such as {@code submit-offer-version} */
    String action() {
        return name().toLowerCase(Locale.ROOT) + "-offer-version";
    }

    /**
     * @param status the present status
     * @return the status after this move
     * @throws DomainException CONFLICT {@code offer-version-status} when the move does not exist from there
     */
    OfferVersionStatus from(OfferVersionStatus status) {
        if (status != from) {
            throw DomainException.of(Kind.CONFLICT, "offer-version-status", "A version that is " + status
                    + " cannot be " + done + "; that is done to one that is " + from + ".");
        }
        return to;
    }
}
