package io.concordat.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.platform.error.FieldError;

/** Schemas that vendors write, good and bad ones, and documents checked by them. */
class JsonSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonSchemas schemas = new CompiledSchemas();

    @Test
    void aDocumentThatKeepsToItsSchemaHasNoFault() {
        assertThat(faults(CONTRACT, "{'contract': {'number': 'AB-1234', 'years': 3, 'signedOn': '2027-03-31'}}"))
                .isEmpty();
    }

    @Test
    void eachFaultIsNamedByItsPositionAndCode() {
        assertThat(faults(CONTRACT, "{'contract': {'number': 'x', 'years': 0, 'signedOn': 'soon', 'colour': 1}}"))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("extraFields/contract/colour", "unknown-field"),
                        tuple("extraFields/contract/number", "malformed"),
                        tuple("extraFields/contract/signedOn", "malformed"),
                        tuple("extraFields/contract/years", "out-of-range"));
        assertThat(faults(CONTRACT, "{}")).extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("extraFields/contract", "required"));
        assertThat(faults(CONTRACT, "{'contract': {'number': 7}}")).extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("extraFields/contract/number", "malformed"));
    }

    @Test
    void aGoodSchemaHasNoFault() {
        assertThat(schemas.faultsOf("schema", map(CONTRACT))).isEmpty();
        assertThat(schemas.faultsOf("schema", map("{}"))).isEmpty();
        assertThat(faultsOf("{'$defs': {'code': {'type': 'string'}}, 'properties': {'a': {'$ref': '#/$defs/code'}}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'required': 'all'} | schema/required | schema-malformed
            {'properties': {'a': {'type': 'text'}}} | schema/properties/a/type | schema-malformed
            {'properties': {'a': {'minLength': -1}}} | schema/properties/a/minLength | schema-malformed
            {'properties': {'a': {'requred': ['b']}}} | schema/properties/a/requred | unknown-keyword
            {'$id': 'https://example.com/a'} | schema/$id | unknown-keyword
            {'$schema': 'http://json-schema.org/draft-07/schema#'} | schema/$schema | dialect-not-supported
            {'$ref': 'https://example.com/a.json'} | schema/$ref | reference-not-local
            {'$ref': 'file:///etc/passwd'} | schema/$ref | reference-not-local
            {'$ref': '#'} | schema/$ref | reference-not-local
            {'$ref': '#/$defs/a'} | schema/$ref | reference-unknown
            {'$ref': '#/$defs/a', '$defs': {'a': {'items': {'$ref': '#/$defs/a'}}}} | schema/$defs/a/items/$ref | schema-recursive
            {'properties': {'a': {'pattern': '(?=a)b'}}} | schema/properties/a/pattern | pattern-not-supported
            {'properties': {'a': {'pattern': '(a)\\\\1'}}} | schema/properties/a/pattern | pattern-not-supported
            {'patternProperties': {'(': {}}} | schema/patternProperties | pattern-not-supported
            """)
    void aFaultOfTheSchemaIsNamedByItsPositionAndCode(String schema, String field, String code) {
        assertThat(faultsOf(schema)).extracting(FieldError::field, FieldError::code).contains(tuple(field, code));
    }

    @Test
    void aSmallSchemaThatMeansAHugeOneIsRefused() {
        StringBuilder defs = new StringBuilder("'d0': {'type': 'string'}");
        for (int i = 1; i < 40; i++) {
            defs.append(", 'd").append(i).append("': {'anyOf': [{'$ref': '#/$defs/d").append(i - 1)
                    .append("'}, {'$ref': '#/$defs/d").append(i - 1).append("'}]}");
        }

        assertThat(faultsOf("{'$ref': '#/$defs/d39', '$defs': {" + defs + "}}")).extracting(FieldError::code)
                .containsExactly("schema-too-large");
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        JsonNode deep = map("{'not': ".repeat(50) + "{}" + "}".repeat(50));
        JsonNode anything = map("{}");

        assertThat(schemas.faultsOf("schema", deep)).extracting(FieldError::code).containsExactly("too-deep");
        assertThat(schemas.faults("f", anything, deep)).extracting(FieldError::code).containsExactly("too-deep");
        assertThat(faultsOf("{'title': '" + "a".repeat(40_000) + "'}")).extracting(FieldError::code)
                .containsExactly("too-long");
        assertThat(schemas.faults("f", anything, map("{'a': [" + "1,".repeat(20_000) + "1]}")))
                .extracting(FieldError::code).containsExactly("too-long");
        assertThat(faultsOf("[]")).extracting(FieldError::code).containsExactly("malformed");
        assertThat(schemas.faults("f", anything, map("'text'"))).extracting(FieldError::code)
                .containsExactly("malformed");
    }

    @Test
    void aCatastrophicPatternMatchesInLinearTime() {
        JsonNode schema = map(
                "{'properties': {'a': {'pattern': '^(a+)+$'}, 'b': {'pattern': '((x{1,4}){1,4}){1,4}y'}}}");
        JsonNode document = map("{'a': '" + "a".repeat(10_000) + "!', 'b': '" + "x".repeat(5_000) + "'}");

        assertThat(schemas.faultsOf("schema", schema)).isEmpty();
        assertThat(assertQuick(() -> schemas.faults("f", schema, document))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            abc | 3
            a{5} | 5
            (ab{3}){10} | 60
            [({]{4}x | 5
            \\(a{2,}\\p{Greek}{3} | 7
            ((a{99}){99}){99}b* | 990101
            """)
    void theSizeOfAPatternIsThatOfItsRepetitionsWrittenOut(String pattern, long size) {
        assertThat(PatternSize.of(pattern)).isEqualTo(size);
    }

    @Test
    void aPatternThatRepeatsRepetitionsWithoutEndIsRefused() {
        assertThat(faultsOf("{'pattern': '(((a{1,900}){1,900}){1,900}){1,900}'}")).extracting(FieldError::code)
                .containsExactly("pattern-not-supported");
    }

    /** Exponential matching would take longer than the universe is old; the bound is only to end the test. */
    private static <T> T assertQuick(Callable<T> work) {
        return org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), work::call);
    }

    private List<FieldError> faults(String schema, String document) {
        return schemas.faults("extraFields", map(schema), map(document));
    }

    private List<FieldError> faultsOf(String schema) {
        return schemas.faultsOf("schema", map(schema));
    }

    private static JsonNode map(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private static final String CONTRACT = """
            {'$schema': 'https://json-schema.org/draft/2020-12/schema', 'type': 'object', 'required': ['contract'],
             'additionalProperties': false, 'properties': {'contract': {'type': 'object', 'required': ['number'],
               'additionalProperties': false, 'properties': {
                 'number': {'type': 'string', 'pattern': '^[A-Z]{2}-[0-9]{4}$'},
                 'years': {'type': 'integer', 'minimum': 1}, 'signedOn': {'type': 'string', 'format': 'date'}}}}}""";
}
