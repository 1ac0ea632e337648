package io.concordat.deal.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;

/**
 * CSV as RFC 4180 has it: comma, quotes doubled within quotes, a header. Each column is a field by its path; an empty cell
 * is a field that is not given; text becomes the number, date or truth value that the field asks for.
 */
final class CsvForm implements LineForm {

    static final String LINE_KEY = "lineKey";
    private static final int MOST_COLUMNS = 200;

    private final ObjectMapper lenient;
    private final ObjectMapper ofNothing;
    private final Class<?> input;
    private List<CsvColumn> columns;

    /** @param input what a record is read into; the header is checked by it */
    CsvForm(ObjectMapper json, Class<?> input) {
        this.lenient = json.copy();
        lenient.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, true);
        this.ofNothing = json.copy();
        ofNothing.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, false);
        this.input = input;
    }

    @Override
    public boolean quotes() {
        return true;
    }

    @Override
    public boolean takesAsHeader(String record) {
        if (columns != null) {
            return false;
        }
        List<CsvColumn> named = new ArrayList<>();
        List<FieldError> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells(record)) {
            String name = cell.strip();
            CsvColumn column = CsvColumn.of(name).orElse(null);
            if (column == null || !name.equals(LINE_KEY) && !isField(column)) {
                faults.add(new FieldError(name, "unknown-column", "There is no such field; a column is named by the "
                        + "path of its field, such as customer.legalName or products[0].family."));
            } else if (!seen.add(name)) {
                faults.add(new FieldError(name, "column-repeated", "The header has this column twice."));
            } else {
                named.add(column);
            }
        }
        if (named.size() > MOST_COLUMNS) {
            throw DomainException.of(Kind.INVALID, "too-many-columns", "A file has at most 200 columns.");
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        columns = named;
        return true;
    }

    /** Nothing at that place can be read, so there is such a place. */
    private boolean isField(CsvColumn column) {
        ObjectNode nothing = ofNothing.createObjectNode();
        column.put(nothing, nothing.nullNode());
        try {
            ofNothing.treeToValue(nothing, input);
            return true;
        } catch (JsonProcessingException noSuchField) {
            return false;
        }
    }

    @Override
    public ObjectNode read(String record) {
        List<String> cells = cells(record);
        if (cells.size() != columns.size()) {
            throw DomainException.of(Kind.INVALID, "csv-cells",
                    "The line has " + cells.size() + " cells, the header has " + columns.size() + ".");
        }
        ObjectNode object = lenient.createObjectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                CsvColumn column = columns.get(i);
                column.put(object, column.json() ? parsed(column, cells.get(i)) : object.textNode(cells.get(i)));
            }
        }
        return object;
    }

    @Override
    public <T> T as(Class<T> type, ObjectNode object) throws JsonProcessingException {
        return lenient.treeToValue(object, type);
    }

    private JsonNode parsed(CsvColumn column, String cell) {
        try {
            return lenient.readTree(cell);
        } catch (JsonProcessingException e) {
            throw DomainException.invalid(column.name(), "json-malformed", "The cell is not well-formed JSON.");
        }
    }

    private static List<String> cells(String record) {
        try (CSVParser parser = CSVParser.parse(record, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() == 1) {
                return records.get(0).toList();
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw malformed();
        }
        throw malformed();
    }

    private static DomainException malformed() {
        return DomainException.of(Kind.INVALID, "csv-malformed",
                "The line is not well-formed CSV (RFC 4180): quotes around a cell with commas, quotes or line breaks; "
                        + "quotes within it doubled.");
    }
}
