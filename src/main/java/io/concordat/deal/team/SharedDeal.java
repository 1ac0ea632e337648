package io.concordat.deal.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.DealFacts;
import io.concordat.deal.intake.Contact;
import io.concordat.platform.input.MoneyValue;

/**
 * What an invited side sees of a registration: a selection of fields, as they were when it was invited. It never changes;
 * contacts are withheld as soon as their consent is.
 *
 * @param contactsWithheld whether contacts belong to the selection but did not consent
 */
@RegisterForReflection
@Type("SharedDeal")
@Schema(name = "SharedDeal", description = "What an invited side sees of a registration, as it was when it was invited.")
@Description("What an invited side sees of a registration, as it was when it was invited.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SharedDeal(@NonNull @Description("The selection of fields.") SnapshotName name,
        @NonNull @Description("When it was taken.") Instant takenAt,
        @NonNull @Description("What the deal is called.") String title,
        @NonNull @Description("Registered name of the customer.") String customerName,
        @NonNull @Description("Country of the customer, ISO 3166-1 alpha-2.") String customerCountry,
        @NonNull @Description("Codes of the product families.") List<@NonNull String> families,
        @Description("What the deal is worth.") MoneyValue dealValue,
        @Description("When the deal is expected to close.") LocalDate expectedCloseDate,
        @Description("People at the customer.") List<@NonNull Contact> contacts,
        @Description("Whether contacts belong to the selection but did not consent.") Boolean contactsWithheld) {

    static SharedDeal of(DealFacts deal, SnapshotName name, Instant at) {
        boolean full = name == SnapshotName.FULL;
        return new SharedDeal(name, at, deal.intake().title(), deal.intake().customer().legalName(),
                deal.intake().customer().address().country(), deal.families(),
                full ? MoneyValue.of(deal.value()) : null, full ? deal.intake().expectedCloseDate() : null, null,
                full ? !isConsented(deal) : null);
    }

    /** @return whether the customer's people agreed to be shown to other parties and to be contacted */
    static boolean isConsented(DealFacts deal) {
        var consent = deal.intake().consent();
        return consent != null && consent.shareData() && consent.contact();
    }

    SharedDeal withContacts(List<Contact> people) {
        return new SharedDeal(name, takenAt, title, customerName, customerCountry, families, dealValue,
                expectedCloseDate, people, false);
    }

    SharedDeal withheld() {
        return new SharedDeal(name, takenAt, title, customerName, customerCountry, families, dealValue,
                expectedCloseDate, null, name == SnapshotName.FULL ? Boolean.TRUE : null);
    }
}
