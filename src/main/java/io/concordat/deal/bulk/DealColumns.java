package io.concordat.deal.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;

import io.concordat.deal.DealView;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.ProductLine;

/**
 * Registrations as CSV: fields that a registration is made of stand in columns of the same names as an import has them. A
 * cell that a spreadsheet would take for a formula is made text by an apostrophe (OWASP, CSV injection).
 */
final class DealColumns {

    private static final int PRODUCTS = 3;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private record Column(String name, Function<DealView, Object> value) {
    }

    private static final List<Column> COLUMNS = columns();

    private DealColumns() {
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(new Column("id", DealView::id),
                new Column("status", DealView::status), new Column("verdict", DealView::verdict),
                new Column("partnerId", DealView::partnerId), new Column("programId", DealView::programId),
                new Column("externalReference", DealView::externalReference), new Column("title", DealView::title),
                new Column("opportunityType", DealView::opportunityType),
                new Column("customer.legalName", deal -> deal.customer().legalName()),
                new Column("customer.websiteUrl", deal -> deal.customer().websiteUrl()),
                new Column("customer.phone", deal -> deal.customer().phone()),
                new Column("customer.duns", deal -> deal.customer().duns()),
                new Column("customer.vatId", deal -> deal.customer().vatId()),
                new Column("customer.address.street", deal -> deal.customer().address().street()),
                new Column("customer.address.city", deal -> deal.customer().address().city()),
                new Column("customer.address.postalCode", deal -> deal.customer().address().postalCode()),
                new Column("customer.address.country", deal -> deal.customer().address().country()),
                new Column("contacts[0].firstName", deal -> contact(deal).firstName()),
                new Column("contacts[0].lastName", deal -> contact(deal).lastName()),
                new Column("contacts[0].email", deal -> contact(deal).email())));
        for (int i = 0; i < PRODUCTS; i++) {
            int place = i;
            columns.add(new Column("products[" + i + "].family", deal -> product(deal, place).family()));
            columns.add(new Column("products[" + i + "].quantity", deal -> product(deal, place).quantity()));
        }
        columns.addAll(List.of(new Column("dealValue.amount", deal -> deal.dealValue().amount()),
                new Column("dealValue.currency", deal -> deal.dealValue().currency()),
                new Column("valueBasis", DealView::valueBasis), new Column("contractMonths", DealView::contractMonths),
                new Column("expectedCloseDate", DealView::expectedCloseDate), new Column("stage", DealView::stage),
                new Column("extraFields:json", DealView::extraFields),
                new Column("protection.startsAt", deal -> deal.protection().startsAt()),
                new Column("protection.endsAt", deal -> deal.protection().endsAt()),
                new Column("decision.decidedAt", deal -> deal.decision().decidedAt()),
                new Column("decision.reason", deal -> deal.decision().reason()),
                new Column("createdAt", DealView::createdAt), new Column("submittedAt", DealView::submittedAt),
                new Column("revision", DealView::revision)));
        return List.copyOf(columns);
    }

    static String header() {
        return record(COLUMNS.stream().map(Column::name).toList());
    }

    static String row(DealView deal) {
        return record(COLUMNS.stream().map(column -> cell(column, deal)).toList());
    }

    /** What stands between may be absent, such as the protection of a registration under review. */
    private static String cell(Column column, DealView deal) {
        Object value;
        try {
            value = column.value().apply(deal);
        } catch (NullPointerException absent) {
            return "";
        }
        return value == null ? "" : harmless(value.toString());
    }

    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static Contact contact(DealView deal) {
        return deal.contacts().get(0);
    }

    private static ProductLine product(DealView deal, int place) {
        return deal.products().size() > place ? deal.products().get(place) : new ProductLine(null, null, null, null);
    }

    private static String record(List<String> cells) {
        StringBuilder text = new StringBuilder();
        try {
            FORMAT.printRecord(text, cells.toArray());
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
