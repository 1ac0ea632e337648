package io.concordat.deal.bulk;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;

/** Sends imports: whole ones, and ones that stop in the middle. */
public final class BulkClient {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/v1/bulk-imports";
    /** Milliseconds without a byte after which a test fails rather than waits. */
    private static final int MOST_WAITING = 60_000;

    private BulkClient() {
    }

    static Response send(String token, String kind, String key, String type, byte[] body) {
        return sendTo(PATH + "?kind=" + kind, token, key, type, body);
    }

    /** Sends an import to a door. */
    public static Response sendTo(String path, String token, String key, String type, byte[] body) {
        return RestAssured.given()
                .config(RestAssuredConfig.config().encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth().preemptive().oauth2(token).header("Idempotency-Key", key).contentType(type)
                .body(body).post(path);
    }

    /** @return the results of an import */
    public static List<JsonNode> lines(Response answer) {
        return answer.then().statusCode(200).extract().asString().lines().map(BulkClient::parse).toList();
    }

    static String ndjson(List<Map<String, Object>> deals) {
        StringBuilder text = new StringBuilder();
        deals.forEach(deal -> text.append(JSON.valueToTree(deal).toString()).append('\n'));
        return text.toString();
    }

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection whose body goes on as long as the test wants. */
    public static final class Open implements Closeable {

        private final Socket socket;
        private final OutputStream out;
        private final BufferedReader in;

        Open(String token, String kind, String key, String type) throws IOException {
            this(PATH + "?kind=" + kind, token, key, type, MOST_WAITING);
        }

        /** Opens a connection to a door of NDJSON. */
        public static Open to(String path, String token, String key) throws IOException {
            return new Open(path, token, key, "application/x-ndjson", MOST_WAITING);
        }

        private Open(String path, String token, String key, String type, int patience) throws IOException {
            socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(patience);
            out = socket.getOutputStream();
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                    + "\r\nTransfer-Encoding: chunked\r\nIdempotency-Key: " + key + "\r\nAuthorization: Bearer "
                    + token + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        /** Sends a piece of the body. */
        public void write(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** @return so many results, read while the body is still open */
        public List<JsonNode> read(int results) throws IOException {
            List<JsonNode> read = new ArrayList<>();
            while (read.size() < results) {
                String line = in.readLine();
                if (line == null) {
                    throw new IOException("The answer ended after " + read.size() + " results");
                }
                if (line.startsWith("{")) {
                    read.add(parse(line));
                }
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
