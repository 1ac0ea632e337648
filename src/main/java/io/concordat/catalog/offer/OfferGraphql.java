package io.concordat.catalog.offer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.catalog.ProgramView;
import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of offers, their versions and the catalog. */
@GraphQLApi
public class OfferGraphql {

    private final OfferService offers;
    private final OfferVersionService versions;
    private final CatalogService catalog;
    private final CurrentCaller caller;

    OfferGraphql(OfferService offers, OfferVersionService versions, CatalogService catalog, CurrentCaller caller) {
        this.offers = offers;
        this.versions = versions;
        this.catalog = catalog;
        this.caller = caller;
    }

    @Query
    @Description("The offers as a partner sees them today, newest first; of all offers without partnerId, for the vendor's side.")
    public @NonNull Uni<Connection<CatalogOffer>> catalog(@Id UUID partnerId, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return catalog.list(caller.get(), partnerId, request)
                .map(page -> Connections.of(page, request, offer -> offer.offerId().toString()));
    }

    @Query
    @Description("An offer.")
    public @NonNull Uni<OfferView> offer(@NonNull @Id UUID id) {
        return offers.require(caller.get(), id);
    }

    @Query
    @Description("Offers, newest first.")
    public @NonNull Uni<Connection<OfferView>> offers(@Id UUID programId, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return offers.list(caller.get(), programId, request)
                .map(page -> Connections.of(page, request, offer -> offer.id().toString()));
    }

    @Query
    @Description("One version of an offer.")
    public @NonNull Uni<OfferVersionView> offerVersion(@NonNull @Id UUID offerId, int version) {
        return versions.require(caller.get(), offerId, version);
    }

    @Query
    @Description("The versions of an offer, newest first.")
    public @NonNull Uni<Connection<OfferVersionView>> offerVersions(@NonNull @Id UUID offerId, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return versions.list(caller.get(), offerId, request)
                .map(page -> Connections.of(page, request, version -> Integer.toString(version.version())));
    }

    @Query
    @Description("What a version of an offer says otherwise than another one.")
    public @NonNull Uni<OfferVersionDiff> offerVersionDiff(@NonNull @Id UUID offerId, int version, int against) {
        return versions.diff(caller.get(), offerId, version, against);
    }

    @Description("The program it belongs to.")
    public @NonNull Uni<List<ProgramView>> program(@Source List<OfferView> of) {
        return offers.programsOf(caller.get(), of);
    }

    @Mutation
    @Description("Creates an offer, without a version yet.")
    public @NonNull Uni<OfferView> createOffer(@NonNull CreateOffer input, String idempotencyKey) {
        return offers.create(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Drafts the next version of an offer; an offer has one version at most that is not approved yet.")
    public @NonNull Uni<OfferVersionView> draftOfferVersion(@NonNull @Id UUID offerId,
            @NonNull WriteOfferVersion input, String idempotencyKey) {
        return versions.draft(caller.get(), offerId, input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Replaces what a draft says; a version that was submitted for approval never changes.")
    public @NonNull Uni<OfferVersionView> changeOfferVersion(@NonNull @Id UUID offerId, int version,
            @NonNull WriteOfferVersion input, Integer expectedRevision, String idempotencyKey) {
        return versions.change(caller.get(), offerId, version, input, Optional.ofNullable(expectedRevision),
                idempotencyKey).map(Outcome::view);
    }
}
