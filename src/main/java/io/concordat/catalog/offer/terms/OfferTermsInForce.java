package io.concordat.catalog.offer.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;

import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.platform.work.SqlUnit;

/**
 * Gives the rooms above the compiled terms of offer versions. The identity of terms holds the codes of program and offer,
 * which never change; {@link KnownOfferTerms} has their ids. What a version says is compiled once and remembered, since a
 * version that was submitted never changes; its days are read anew, since its life goes on.
 *
 * <p>Facts earn from the later of the first day and the day on which the version became active, until its last day or, if it
 * was given an earlier one, that of its sunset.
 */
@ApplicationScoped
public class OfferTermsInForce {

    /** Compiled versions that are kept; some ten kilobytes each with a rule, far less without. */
    private static final int MOST_REMEMBERED = 4_000;

    private record Key(int vendor, UUID offer, int version) {
    }

    private final TermsCompiler compiler;
    private final Cache<Key, OfferTerms> compiled = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    OfferTermsInForce(TermsCompiler compiler) {
        this.compiler = compiler;
    }

    /** @return every version with earning terms that is or was active, by offer, then version */
    public Uni<List<OfferTerms>> all(SqlUnit unit) {
        return known(unit).map(known -> known.stream().map(KnownOfferTerms::terms).toList());
    }

    /** @return as {@link #all}, with ids */
    public Uni<List<KnownOfferTerms>> known(SqlUnit unit) {
        return OfferTermsTable.everActive(unit).chain(versions -> compiled(unit, versions))
                .map(Map::values).map(List::copyOf);
    }

    /**
     * For staff that tries out a version, also one that is still written.
     *
     * @return its terms; empty when there is no such version or it has no earning terms
     */
    public Uni<Optional<KnownOfferTerms>> find(SqlUnit unit, UUID offerId, int version) {
        return OfferTermsTable.find(unit, offerId, version).chain(found -> one(unit, found));
    }

    /** @return as {@link #find}, but only a version that partners know: announced or later in its life */
    public Uni<Optional<KnownOfferTerms>> findPublished(SqlUnit unit, UUID offerId, int version) {
        return OfferTermsTable.find(unit, offerId, version)
                .chain(found -> one(unit, found.filter(VersionRow::isPublished)));
    }

    private Uni<Optional<KnownOfferTerms>> one(SqlUnit unit, Optional<VersionRow> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return compiled(unit, List.of(found.get())).map(Map::values).map(Collection::stream)
                .map(terms -> terms.findFirst());
    }

    /** One more statement at most, for those that are not remembered. */
    private Uni<Map<VersionRow, KnownOfferTerms>> compiled(SqlUnit unit, List<VersionRow> versions) {
        Map<VersionRow, OfferTerms> contents = new LinkedHashMap<>();
        List<VersionRow> missing = new ArrayList<>();
        for (VersionRow version : versions) {
            OfferTerms remembered = version.isPublished() ? compiled.getIfPresent(key(unit, version)) : null;
            contents.put(version, remembered);
            if (remembered == null) {
                missing.add(version);
            }
        }
        if (missing.isEmpty()) {
            return Uni.createFrom().item(dated(unit, contents));
        }
        return OfferTermsTable.contents(unit, missing).map(found -> {
            found.forEach((version, content) -> {
                OfferTerms terms = compiler.compile(content.earning(), new VersionFrame(version.identity(),
                        LocalDate.EPOCH, null, content.segments(), content.productFamilies()));
                contents.put(version, terms);
                if (version.isPublished()) {
                    compiled.put(key(unit, version), terms);
                }
            });
            return dated(unit, contents);
        });
    }

    private static Map<VersionRow, KnownOfferTerms> dated(SqlUnit unit, Map<VersionRow, OfferTerms> contents) {
        Map<VersionRow, KnownOfferTerms> all = new LinkedHashMap<>();
        contents.forEach((version, terms) -> all.put(version, new KnownOfferTerms(version.programId(),
                version.offerId(), version.dated(terms, unit.by().vendor().zone()))));
        return all;
    }

    private static Key key(SqlUnit unit, VersionRow version) {
        return new Key(unit.vendorId(), version.offerId(), version.version());
    }
}
