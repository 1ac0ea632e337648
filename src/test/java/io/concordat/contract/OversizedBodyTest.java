package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** Who sends too much is told so, even when he reads nothing before he has sent everything. */
@QuarkusTest
class OversizedBodyTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void theSenderOfAnAnnouncedBodyReadsTheWholeAnswerAfterwards() throws IOException {
        try (Socket socket = begin("Content-Length: " + 12 * MEBIBYTE)) {
            send(socket, new byte[12 * MEBIBYTE]);

            assertIsTold(socket);
        }
    }

    @Test
    void theSenderInPiecesReadsTheWholeAnswerAfterwards() throws IOException {
        try (Socket socket = begin("Transfer-Encoding: chunked")) {
            for (int i = 0; i < 12; i++) {
                send(socket, "100000\r\n".getBytes(StandardCharsets.US_ASCII));
                send(socket, new byte[MEBIBYTE]);
                send(socket, "\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            send(socket, "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertIsTold(socket);
        }
    }

    @Test
    void whoGoesOnSendingIsHungUpOn() throws IOException {
        try (Socket socket = begin("Content-Length: " + 2_000L * MEBIBYTE)) {
            assertThatIOException().isThrownBy(() -> {
                for (int i = 0; i < 2_000; i++) {
                    send(socket, new byte[MEBIBYTE]);
                }
            });
        }
    }

    private static Socket begin(String length) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        send(socket,
                ("PUT /v1/reference-data/tiers/GOLD HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void send(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    /** The answer ends with the connection, so all of it is read. */
    private static void assertIsTold(Socket socket) throws IOException {
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 413 ").contains("application/problem+json").contains("\"code\":\"too-large\"");
    }
}
