package io.concordat.deal.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;

import io.concordat.bench.CompanyGenerator;
import io.concordat.bench.CompanyGenerator.Company;
import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.MatchKey;
import io.concordat.core.matching.MatchKeys;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.Verdict;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.matching.DealMatcher.Decision;
import io.concordat.deal.matching.DealMatcher.Match;

/**
 * Decides many generated registrations in memory, by the service's own normaliser, keys, matcher and order of candidates,
 * and hands over what is to be stored of each: as JSON members that replace those of a registration that the service wrote.
 */
public final class BulkRegistrations {

    private static final int AT_ONCE = 5000;
    private static final Instant PROTECTION_END = Instant.parse("2099-01-01T00:00:00Z");

    private final ObjectMapper json = new ObjectMapper();
    private final int vendorId;
    private final List<UUID> partners;
    private final Set<String> family;
    private final Random random;
    private final CompanyGenerator companies;
    private final List<Candidate> stored = new ArrayList<>();
    private final Map<UUID, List<Holding>> ofCustomer = new HashMap<>();
    private final Map<Long, int[]> holders = new HashMap<>();
    private final long firstNo;

    /**
     * What is stored of one registration.
     *
     * @param registration columns of {@code deal_registration}; {@code customer} replaces that member of its intake
     * @param record columns of {@code customer_record}
     * @param person columns of the contact
     * @param customer columns of a new customer, or {@code null}
     * @param matches rows of {@code registration_match}
     */
    public record Stored(long no, ObjectNode registration, ObjectNode record, ObjectNode customerOfIntake,
            ObjectNode person,
            ObjectNode customer, ArrayNode matches, List<MatchKey> keys, boolean approved) {
    }

    private record Normalised(Company company, Fingerprint print, List<MatchKey> keys) {
    }

    /** @param firstNo internal number of the first registration */
    public BulkRegistrations(int vendorId, List<UUID> partners, String family, long firstNo, long seed) {
        this.vendorId = vendorId;
        this.partners = List.copyOf(partners);
        this.family = Set.of(family);
        this.firstNo = firstNo;
        this.random = new Random(seed);
        this.companies = new CompanyGenerator(seed);
    }

    /** Makes registrations until that many are to be stored; a partner's duplicate of its own is not. */
    public void make(int count, Consumer<Stored> sink) {
        while (stored.size() < count) {
            Stream.generate(companies::next).limit(AT_ONCE).toList().parallelStream().map(this::normalised).toList()
                    .forEach(one -> {
                        if (stored.size() < count) {
                            register(one, sink);
                        }
                    });
        }
    }

    private Normalised normalised(Company company) {
        Fingerprint print = Normalizer.normalize(new CustomerIdentity(company.name(), company.website(), List.of(),
                company.phone(), company.street(), company.city(), null, company.postalCode(), company.country(), null,
                null, null, null, null));
        return new Normalised(company, print, MatchKeys.of(vendorId, print));
    }

    private void register(Normalised one, Consumer<Stored> sink) {
        UUID partner = partners.get(random.nextInt(partners.size()));
        Decision decision = decide(one, partner);
        if (decision.verdict() == Verdict.EXACT_DUPLICATE) {
            return;
        }
        DealStatus status = switch (decision.verdict()) {
            case CLEAR, RELATED -> DealStatus.APPROVED;
            case POSSIBLE -> DealStatus.UNDER_REVIEW;
            default -> DealStatus.IN_CONFLICT;
        };
        boolean approved = status == DealStatus.APPROVED;
        UUID customerId = decision.customerId().orElseGet(UuidCreator::getTimeOrderedEpoch);
        long no = firstNo + stored.size();
        for (MatchKey key : one.keys()) {
            holders.merge(key.hash(), new int[]{stored.size()}, BulkRegistrations::joined);
        }
        stored.add(new Candidate(no, customerId, one.print()));
        Holding holding = new Holding(HoldingKind.REGISTRATION, UuidCreator.getTimeOrderedEpoch(), no, customerId,
                partner, status.name(), OpportunityType.NET_NEW.name(), family, family,
                approved ? PROTECTION_END : null, Instant.now());
        ofCustomer.computeIfAbsent(customerId, id -> new ArrayList<>()).add(holding);
        sink.accept(stored(one, holding, decision, approved));
    }

    private Decision decide(Normalised one, UUID partner) {
        Probe probe = new Probe(null, partner, family, family, OpportunityType.NET_NEW, Set.of(),
                IdentityLevel.COMPANY_PER_COUNTRY, Instant.now());
        List<CustomerMatch> customers = CustomerMatcher.match(List.of(one.print()), probe.level(),
                TokenStatistics.frozen(), candidates(one.keys()));
        List<Holding> holdings = customers.stream().flatMap(customer -> ofCustomer.get(customer.customerId()).stream())
                .toList();
        return DealMatcher.decide(probe, customers, holdings, Instant.now());
    }

    /** The order of {@code find_customer_candidates}: most shared and rarest keys first, keys with too many holders left out. */
    private List<Candidate> candidates(List<MatchKey> keys) {
        Map<Integer, Double> weights = new HashMap<>();
        for (MatchKey key : keys) {
            int[] found = holders.getOrDefault(key.hash(), new int[0]);
            if (found.length <= CandidateTable.MOST_HOLDERS) {
                Arrays.stream(found).forEach(index -> weights.merge(index, 1.0 / found.length, Double::sum));
            }
        }
        return weights.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Double>>comparingDouble(entry -> -entry.getValue())
                        .thenComparing(entry -> -entry.getKey()))
                .limit(CandidateTable.MOST_CANDIDATES).map(entry -> stored.get(entry.getKey())).toList();
    }

    private Stored stored(Normalised one, Holding holding, Decision decision, boolean approved) {
        ObjectNode person = json.createObjectNode().put("id", UuidCreator.getTimeOrderedEpoch().toString());
        ObjectNode registration = json.createObjectNode().put("no", holding.recordNo())
                .put("id", holding.id().toString()).put("partner_id", holding.partnerId().toString())
                .put("customer_id", holding.customerId().toString()).put("status", holding.status())
                .put("verdict", decision.verdict().name());
        ObjectNode record = json.createObjectNode().put("no", holding.recordNo()).put("customer_id",
                holding.customerId().toString());
        ArrayNode columns = record.putArray("fingerprint");
        Arrays.stream(FingerprintColumns.write(one.print())).forEach(columns::add);
        registration.putArray("contact_ids").add(person.get("id"));
        if (!approved) {
            for (String column : List.of("decided_by", "decided_at", "decision_reason", "protection_starts_at",
                    "protection_ends_at")) {
                registration.putNull(column);
            }
        }
        ObjectNode customer = decision.customerId().isPresent()
                ? null
                : json.createObjectNode().put("id", holding.customerId().toString()).put("name", one.company().name())
                        .put("country", one.company().country());
        return new Stored(holding.recordNo(), registration, record, customer(one.company()), person, customer,
                matches(holding.recordNo(), decision.matches()), one.keys(), approved);
    }

    private ObjectNode customer(Company company) {
        ObjectNode customer = json.createObjectNode().put("legalName", company.name())
                .put("websiteUrl", company.website()).put("phone", company.phone());
        customer.putObject("address").put("street", company.street()).put("city", company.city())
                .put("postalCode", company.postalCode()).put("country", company.country());
        return customer;
    }

    private ArrayNode matches(long no, List<Match> matches) {
        ArrayNode rows = json.createArrayNode();
        for (Match match : matches) {
            ObjectNode row = rows.addObject().put("vendor_id", vendorId).put("registration_no", no)
                    .put("other_kind", match.other().kind().name())
                    .put("other_id", match.other().id().toString())
                    .put("other_since", match.other().since().toString()).put("verdict", match.verdict().name())
                    .put("score", match.score().score());
            ArrayNode contributions = row.putArray("contributions");
            match.score().contributions()
                    .forEach(part -> contributions.addObject().put("field", part.field())
                            .put("value", part.value()).put("otherValue", part.otherValue())
                            .put("weight", part.weight()).put("reason", part.reason()));
        }
        return rows;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
