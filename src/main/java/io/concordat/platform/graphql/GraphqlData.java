package io.concordat.platform.graphql;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import graphql.ExecutionResult;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/**
 * Writes answers without errors as bytes, in one pass. The library first makes a tree of JSON values, then a text of it; that
 * way is left to what is rare.
 */
final class GraphqlData {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 4096;

    private GraphqlData() {
    }

    /** @return whether the answer is data alone */
    static boolean isWhole(ExecutionResult result) {
        return result.isDataPresent() && result.getErrors().isEmpty() && result.getExtensions() == null;
    }

    /** @return the answer as JSON in UTF-8 */
    static Buffer write(ExecutionResult result) {
        ByteBuf answer = Unpooled.buffer(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator((OutputStream) new ByteBufOutputStream(answer))) {
            json.writeStartObject();
            json.writeFieldName("data");
            write(json, result.<Object>getData());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(answer);
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                json.writeFieldName((String) field.getKey());
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else {
            writeNumber(json, value);
        }
    }

    private static void writeNumber(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            json.writeNumber(((Number) value).intValue());
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Float number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else {
            throw new IllegalStateException("No scalar of ours is written as " + value.getClass());
        }
    }
}
