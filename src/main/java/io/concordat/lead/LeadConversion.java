package io.concordat.lead;

import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealService;
import io.concordat.deal.DealView;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.DealSource;
import io.concordat.deal.intake.ProductLine;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.lead.LeadEvents.LeadConverted;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;

/** Turns an accepted lead into a deal registration, in one transaction: both happen or neither does. */
@ApplicationScoped
public class LeadConversion {

    private final InputCheck check;
    private final LeadChanges changes;
    private final LeadTable table;
    private final LeadViews views;
    private final DealService deals;

    LeadConversion(InputCheck check, LeadChanges changes, LeadTable table, LeadViews views, DealService deals) {
        this.check = check;
        this.changes = changes;
        this.table = table;
        this.views = views;
        this.deals = deals;
    }

    /**
     * Registers the deal as the partner would by itself, with all that this can answer; the lead's source becomes the
     * registration's {@code leadSource}.
     *
     * @return the lead with its registration: a new one, or the partner's earlier one of the same deal. Fails as INVALID
     *         {@code contacts-required} or {@code value-required} when neither input nor lead has them.
     */
    public Uni<Outcome<LeadView>> convert(Caller by, UUID id, IntSupplier expected, ConvertLead input, String key) {
        Command<LeadView> command = Command
                .of(by, Operation.ANSWER_LEADS, "convert-lead", id, input, key, LeadView.class).keyRequired();
        check.check(input);
        return deals.register(command,
                unit -> changes.lock(unit, id, expected)
                        .invoke(lead -> LeadMove.CONVERT.from(lead.status()))
                        .chain(lead -> deal(unit, lead, input)),
                (unit, registered) -> linked(unit, id, registered));
    }

    private Uni<Outcome<LeadView>> linked(SqlUnit unit, UUID id, Outcome<DealView> registered) {
        UUID registrationId = registered.view().id();
        return table.find(unit, id).map(found -> found.orElseThrow()).chain(lead -> {
            unit.announce(new LeadConverted(id, lead.partnerId(), registrationId, registered.status() == 201));
            return table.move(unit, lead, LeadMove.CONVERT.from(lead.status()), null, null, registrationId);
        }).chain(() -> changes.after(unit, id));
    }

    private Uni<RegisterDeal> deal(SqlUnit unit, LeadRow lead, ConvertLead input) {
        if (input.dealValue() == null && lead.value() == null) {
            throw DomainException.invalid("dealValue", "value-required",
                    "The lead has no estimated value; say what the deal is worth.");
        }
        if (input.contacts() != null && !input.contacts().isEmpty()) {
            return Uni.createFrom().item(deal(lead, input, input.contacts()));
        }
        if (lead.contactIds().isEmpty() || !lead.sharesContacts()) {
            throw DomainException.invalid("contacts", "contacts-required",
                    "The lead has no people that may be shown; name the ones whom you know.");
        }
        return views.contacts(unit, lead).map(people -> {
            // Who was erased in the meantime has no name any more.
            List<Contact> known = people.stream().filter(person -> person.lastName() != null).toList();
            return deal(lead, input, known);
        });
    }

    private static RegisterDeal deal(LeadRow lead, ConvertLead in, List<Contact> contacts) {
        List<ProductLine> products = in.products() == null || in.products().isEmpty()
                ? lead.families().stream().map(family -> new ProductLine(family, null, null, null)).toList()
                : in.products();
        MoneyValue value = in.dealValue() == null ? MoneyValue.of(lead.value()) : in.dealValue();
        return new RegisterDeal(lead.partnerId(), in.partnerUserId(), in.programId(), null, in.externalReference(),
                in.title(), in.businessProblem(), in.useCase(), in.opportunityType(), lead.customer(), contacts,
                products, value, in.valueBasis(), in.contractMonths(), in.expectedCloseDate(), in.stage(),
                in.nextSteps(), in.salesActivities(), DealSource.VENDOR, lead.source(), lead.campaignId(), null, null,
                null, null, null, null, null, null, null, null, null,
                in.consent() == null ? lead.consent() : in.consent(), null, null, null, in.extraFields());
    }
}
