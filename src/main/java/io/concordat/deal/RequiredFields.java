package io.concordat.deal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.concordat.deal.intake.RegisterDeal;
import io.concordat.platform.error.FieldError;

/** What a program's registration policy asks for beyond what every registration needs. */
final class RequiredFields {

    private static final Map<String, Function<RegisterDeal, Object>> FIELDS = Map.ofEntries(
            Map.entry("customer.websiteUrl", deal -> deal.customer().websiteUrl()),
            Map.entry("customer.duns", deal -> deal.customer().duns()),
            Map.entry("customer.vatId", deal -> deal.customer().vatId()),
            Map.entry("customer.address.street", deal -> deal.customer().address().street()),
            Map.entry("customer.address.city", deal -> deal.customer().address().city()),
            Map.entry("customer.address.postalCode", deal -> deal.customer().address().postalCode()),
            Map.entry("businessProblem", RegisterDeal::businessProblem),
            Map.entry("useCase", RegisterDeal::useCase), Map.entry("nextSteps", RegisterDeal::nextSteps),
            Map.entry("salesActivities", RegisterDeal::salesActivities),
            Map.entry("contacts.email",
                    deal -> deal.contacts().stream().allMatch(contact -> isGiven(contact.email())) ? deal : null),
            Map.entry("contacts.phone",
                    deal -> deal.contacts().stream().allMatch(contact -> isGiven(contact.phone())) ? deal : null),
            Map.entry("consent.shareData", deal -> deal.consent()),
            Map.entry("consent.contact", deal -> deal.consent()),
            Map.entry("deliveryModel", RegisterDeal::deliveryModel));

    private RequiredFields() {
    }

    /** @return {@code required} for each field that the policy asks for and the input does not have */
    static List<FieldError> faults(List<String> required, RegisterDeal input) {
        return required.stream().filter(path -> !isGiven(FIELDS.get(path).apply(input)))
                .map(path -> new FieldError(path, "required", "The program's registration policy asks for this field."))
                .toList();
    }

    private static boolean isGiven(Object value) {
        return value != null && !(value instanceof String text && text.isBlank())
                && !(value instanceof Collection<?> several && several.isEmpty());
    }
}
