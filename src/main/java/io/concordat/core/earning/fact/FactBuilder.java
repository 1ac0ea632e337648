package io.concordat.core.earning.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.concordat.core.money.Money;

/** Builds a fact from the parts that it has; what is not said is absent, the version is 1 and the quantity one. */
public final class FactBuilder {

    private final FactKind kind;
    private final String externalId;
    private final String partner;
    private final Instant occurredAt;
    private int version = 1;
    private boolean voided;
    private long arrival;
    private Money amount;
    private BigDecimal quantity = BigDecimal.ONE;
    private final List<Item> items = new ArrayList<>();
    private Economics economics;
    private UnitPrices prices;
    private String deal;
    private String customer;
    private String person;
    private String productFamily;
    private String code;
    private String registration;
    private final List<Participant> participants = new ArrayList<>();
    private boolean influence;
    private final Set<String> evidence = new HashSet<>();
    private String reverses;
    private final Map<String, String> labels = new HashMap<>();

    private FactBuilder(FactKind kind, String externalId, String partner, Instant occurredAt) {
        this.kind = kind;
        this.externalId = externalId;
        this.partner = partner;
        this.occurredAt = occurredAt;
    }

    public static FactBuilder fact(FactKind kind, String externalId, String partner, Instant occurredAt) {
        return new FactBuilder(kind, externalId, partner, occurredAt);
    }

    public FactBuilder version(int number) {
        version = number;
        return this;
    }

    public FactBuilder voided() {
        voided = true;
        return this;
    }

    public FactBuilder arrival(long sequence) {
        arrival = sequence;
        return this;
    }

    public FactBuilder amount(Money value) {
        amount = value;
        return this;
    }

    public FactBuilder quantity(BigDecimal units) {
        quantity = units;
        return this;
    }

    public FactBuilder item(String family, BigDecimal units, Money value) {
        items.add(new Item(family, units, value));
        return this;
    }

    public FactBuilder economics(Economics numbers) {
        economics = numbers;
        return this;
    }

    public FactBuilder prices(BigDecimal upper, BigDecimal lower) {
        prices = new UnitPrices(upper, lower);
        return this;
    }

    public FactBuilder deal(String reference) {
        deal = reference;
        return this;
    }

    public FactBuilder customer(String reference) {
        customer = reference;
        return this;
    }

    public FactBuilder person(String reference) {
        person = reference;
        return this;
    }

    public FactBuilder productFamily(String family) {
        productFamily = family;
        return this;
    }

    /** @param text exam, milestone or stage */
    public FactBuilder code(String text) {
        code = text;
        return this;
    }

    public FactBuilder registration(String reference) {
        registration = reference;
        return this;
    }

    public FactBuilder participant(String role, String other) {
        participants.add(new Participant(role, other));
        return this;
    }

    public FactBuilder influenceProven() {
        influence = true;
        return this;
    }

    public FactBuilder evidence(String proof) {
        evidence.add(proof);
        return this;
    }

    public FactBuilder reverses(String otherFact) {
        reverses = otherFact;
        return this;
    }

    public FactBuilder label(String name, String value) {
        labels.put(name, value);
        return this;
    }

    public Fact build() {
        return new Fact(externalId, version, voided, arrival, kind, partner, occurredAt,
                new FactValue(amount, quantity, items, economics, prices),
                new Subject(deal, customer, person, productFamily, code, registration), participants, influence,
                evidence,
                reverses, labels);
    }
}
