package io.concordat.deal.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Normalizer;
import io.concordat.deal.DealQueries;
import io.concordat.deal.DealView;
import io.concordat.deal.customer.CustomerEvents.CustomersSearched;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Reads customers, their descriptions and the decisions about them. Partners read none of it. */
@ApplicationScoped
public class CustomerQueries {

    private static final int SHORTEST_SEARCH = 3;
    private static final int LONGEST_SEARCH = 120;
    private static final int NEWEST = 20;

    private final UnitOfWork work;
    private final DealQueries deals;

    CustomerQueries(UnitOfWork work, DealQueries deals) {
        this.work = work;
        this.deals = deals;
    }

    /**
     * @param search words of a name in any script, or {@code null}; what is found is the most alike, in one page
     * @return a page, newest first, or most alike first when searching
     */
    public Uni<Page<CustomerView>> list(Caller by, String search, String country, PageRequest page) {
        by.must(Operation.READ_CUSTOMERS);
        if (search == null) {
            return work.read(by, unit -> CustomerTable.list(unit, country, page))
                    .map(rows -> Page.of(rows, page, customer -> customer.id().toString()));
        }
        String text = search.strip();
        if (text.length() < SHORTEST_SEARCH || text.length() > LONGEST_SEARCH
                || text.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid("search", "search-malformed", "Search for " + SHORTEST_SEARCH + " to "
                    + LONGEST_SEARCH + " characters of a name.");
        }
        String words = Normalizer.normalize(new CustomerIdentity(text, null, null, null, null, null, null, null, null,
                null, null, null, null, null)).nameCore();
        return work.read(by, unit -> CustomerTable.search(unit, words, country, page.limit()).invoke(found -> unit
                .audit(new CustomersSearched(unit.newId(), text.length(), found.size()))))
                .map(found -> new Page<>(found, null));
    }

    /** @return the customer; fails as NOT_FOUND when there is none */
    public Uni<CustomerView> require(Caller by, UUID id) {
        by.must(Operation.READ_CUSTOMERS);
        return work.read(by, unit -> find(unit, id));
    }

    /** @return the customer with its descriptions and distinctions; three statements */
    public Uni<CustomerDetail> detail(Caller by, UUID id) {
        by.must(Operation.READ_CUSTOMERS);
        return work.read(by, unit -> find(unit, id).chain(customer -> CustomerTable.records(unit, List.of(id))
                .chain(records -> CustomerTable.distinctions(unit, List.of(id))
                        .map(distinctions -> CustomerDetail.of(customer, records.getOrDefault(id, List.of()),
                                distinctions.getOrDefault(id, List.of()))))));
    }

    /** @return decisions, newest first; about one customer when it is given */
    public Uni<Page<CustomerDecisionView>> decisions(Caller by, UUID customerId, PageRequest page) {
        by.must(Operation.READ_CUSTOMERS);
        return work.read(by, unit -> DecisionTable.list(unit, customerId, page))
                .map(rows -> Page.of(rows, page, decision -> decision.id().toString()));
    }

    /** @return the decision; fails as NOT_FOUND when there is none */
    public Uni<CustomerDecisionView> decision(Caller by, UUID id) {
        by.must(Operation.READ_CUSTOMERS);
        return work.read(by, unit -> DecisionTable.find(unit, id))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("decision")));
    }

    /** @return the customers, in the order of the ids, {@code null} for what the caller may not read; one statement */
    Uni<List<CustomerView>> ofIds(Caller by, List<UUID> ids) {
        List<UUID> asked = ids.stream().filter(Objects::nonNull).distinct().toList();
        if (!by.may(Operation.READ_CUSTOMERS) || asked.isEmpty()) {
            return Uni.createFrom().item(ids.stream().map(id -> (CustomerView) null).toList());
        }
        return work.read(by, unit -> CustomerTable.ofIds(unit, asked)).map(found -> {
            Map<UUID, CustomerView> byId = new HashMap<>();
            found.forEach(customer -> byId.put(customer.id(), customer));
            return ids.stream().map(byId::get).toList();
        });
    }

    Uni<List<List<CustomerRecordView>>> records(Caller by, List<UUID> ids) {
        return lists(by, ids, CustomerTable::records);
    }

    Uni<List<List<DistinctionView>>> distinctions(Caller by, List<UUID> ids) {
        return lists(by, ids, CustomerTable::distinctions);
    }

    /** @return the newest registrations of each customer, in the order of the ids; three statements */
    Uni<List<List<DealView>>> registrations(Caller by, List<UUID> ids) {
        return lists(by, ids, (unit, asked) -> CustomerTable.registrations(unit, asked, NEWEST)).chain(
                byCustomer -> deals.ofIds(by, byCustomer.stream().flatMap(List::stream).toList()).map(found -> {
                    Map<UUID, DealView> byId = new HashMap<>();
                    found.stream().filter(Objects::nonNull).forEach(deal -> byId.put(deal.id(), deal));
                    return byCustomer.stream()
                            .map(each -> each.stream().map(byId::get).filter(Objects::nonNull).toList())
                            .toList();
                }));
    }

    private <T> Uni<List<List<T>>> lists(Caller by, List<UUID> ids,
            BiFunction<SqlUnit, List<UUID>, Uni<Map<UUID, List<T>>>> reading) {
        by.must(Operation.READ_CUSTOMERS);
        return work.read(by, unit -> reading.apply(unit, ids.stream().distinct().toList()))
                .map(found -> ids.stream().map(id -> found.getOrDefault(id, List.of())).toList());
    }

    private static Uni<CustomerView> find(SqlUnit unit, UUID id) {
        return CustomerTable.ofIds(unit, List.of(id)).map(found -> found.stream().findFirst()
                .orElseThrow(() -> DomainException.notFound("customer")));
    }
}
