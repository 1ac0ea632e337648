package io.concordat.catalog.offer;

import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of the life of offer versions: approval, announcement, acknowledgement, end. */
@GraphQLApi
public class OfferLifeGraphql {

    private final OfferLifeService life;
    private final AcknowledgementService acknowledgements;
    private final CatalogService catalog;
    private final CurrentCaller caller;

    OfferLifeGraphql(OfferLifeService life, AcknowledgementService acknowledgements, CatalogService catalog,
            CurrentCaller caller) {
        this.life = life;
        this.acknowledgements = acknowledgements;
        this.catalog = catalog;
        this.caller = caller;
    }

    @Query
    @Description("Announced versions that do not apply yet, newest offer first; a partner sees those that are for it.")
    public @NonNull Uni<Connection<CatalogAnnouncement>> catalogAnnouncements(@Id UUID partnerId, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return catalog.announcements(caller.get(), partnerId, request)
                .map(page -> Connections.of(page, request, AnnouncementPosition::of));
    }

    @Query
    @Description("Who acknowledged a version and who still has to, by partner.")
    public @NonNull Uni<Connection<OfferAcknowledgement>> offerAcknowledgements(@NonNull @Id UUID offerId, int version,
            Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return acknowledgements.list(caller.get(), offerId, version, request)
                .map(page -> Connections.of(page, request, one -> one.partnerId().toString()));
    }

    @Mutation
    @Description("Submits a draft for approval; from then on it says what it says, unless it is rejected.")
    public @NonNull Uni<OfferVersionView> submitOfferVersion(@NonNull @Id UUID offerId, int version,
            Integer expectedRevision, String idempotencyKey) {
        return life.submit(caller.get(), offerId, version, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Approves a version as another person than those who wrote and submitted it; it is announced.")
    public @NonNull Uni<OfferVersionView> approveOfferVersion(@NonNull @Id UUID offerId, int version,
            Integer expectedRevision, String idempotencyKey) {
        return life.approve(caller.get(), offerId, version, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Sends a version back to those who write it.")
    public @NonNull Uni<OfferVersionView> rejectOfferVersion(@NonNull @Id UUID offerId, int version,
            @NonNull RejectOfferVersion input,
            Integer expectedRevision, String idempotencyKey) {
        return life.reject(caller.get(), offerId, version, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Lets an announced version apply, when the notice is over and acknowledgements are given.")
    public @NonNull Uni<OfferVersionView> activateOfferVersion(@NonNull @Id UUID offerId, int version,
            Integer expectedRevision, String idempotencyKey) {
        return life.activate(caller.get(), offerId, version, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Gives an active version a last day.")
    public @NonNull Uni<OfferVersionView> sunsetOfferVersion(@NonNull @Id UUID offerId, int version,
            @NonNull SunsetOfferVersion input,
            Integer expectedRevision, String idempotencyKey) {
        return life.sunset(caller.get(), offerId, version, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Retires a version whose last day is over.")
    public @NonNull Uni<OfferVersionView> retireOfferVersion(@NonNull @Id UUID offerId, int version,
            Integer expectedRevision, String idempotencyKey) {
        return life.retire(caller.get(), offerId, version, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Acknowledges an announced version, as a partner that it is for.")
    public @NonNull Uni<OfferAcknowledgement> acknowledgeOfferVersion(@NonNull @Id UUID offerId, int version,
            String idempotencyKey) {
        return acknowledgements.acknowledge(caller.get(), offerId, version, idempotencyKey).map(Outcome::view);
    }
}
