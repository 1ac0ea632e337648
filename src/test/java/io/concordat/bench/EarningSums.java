package io.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import io.concordat.platform.security.Role;

/** Adds up over REST what partners earned: earnings, positions and accounts have to say the same. */
final class EarningSums {

    private final Rest rest;
    private final Function<Role, String> tokens;

    EarningSums(Rest rest, Function<Role, String> tokens) {
        this.rest = rest;
        this.tokens = tokens;
    }

    /** @return what the partner earned, after positions, ledger and earnings said the same */
    BigDecimal owed(UUID partner) {
        BigDecimal earned = BigDecimal.ZERO;
        for (JsonNode position : get("/v1/partners/" + partner + "/earning-positions")) {
            earned = earned.add(amount(position, "earned"));
        }
        BigDecimal booked = BigDecimal.ZERO;
        for (JsonNode account : get("/v1/ledger/accounts?limit=200&ownerId=" + partner).path("items")) {
            BigDecimal balance = amount(account, "balance");
            booked = account.path("normalSide").asText().equals("CREDIT")
                    ? booked.add(balance)
                    : booked.subtract(balance);
        }
        assertThat(booked).as("what the ledger owes " + partner).isEqualByComparingTo(earned);
        assertThat(sumOfEarnings(partner)).as("earnings of " + partner).isEqualByComparingTo(earned);
        return earned;
    }

    /** Has the ledger compute its seals and balances again. */
    void requireIntactLedger() {
        assertThat(rest.call("POST", "/v1/ledger/verifications", tokens.apply(Role.AUDITOR), null, Map.of())
                .expect(200).json().path("intact").asBoolean()).as("the ledger").isTrue();
    }

    /** @return what a budget holds for earnings */
    BigDecimal held(String budget) {
        JsonNode money = get("/v1/budgets/" + budget);
        return amount(money, "reserved").add(amount(money, "committed")).add(amount(money, "spent"));
    }

    private BigDecimal sumOfEarnings(UUID partner) {
        BigDecimal sum = BigDecimal.ZERO;
        String cursor = "";
        do {
            JsonNode page = get("/v1/earnings?limit=200&partnerId=" + partner + cursor);
            for (JsonNode item : page.path("items")) {
                sum = sum.add(amount(item, "amount"));
            }
            String next = page.path("nextCursor").asText("");
            cursor = next.isEmpty() || next.equals("null") ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return sum;
    }

    private JsonNode get(String path) {
        return rest.call("GET", path, tokens.apply(Role.AUDITOR), null, null).expect(200).json();
    }

    private static BigDecimal amount(JsonNode node, String member) {
        return new BigDecimal(node.path(member).path("amount").asText());
    }
}
