package io.concordat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.concordat.support.EarningWork;
import io.concordat.support.Sql;

/** Pastes the README's first calls into a shell, in order, against the demo story. */
@QuarkusTest
class ReadmeTest {

    @Inject
    DemoStory story;

    @Test
    void theFirstCallsOfTheReadmeWorkWhenPastedInOrder(@TempDir Path folder) throws Throwable {
        VertxContextSupport.subscribeAndAwait(story::tell);
        EarningWork.finish((Integer) Sql.asNobody("select id from vendor where key = 'acme'").get(0)[0]);

        String printed = paste(firstCalls(), folder);

        assertThat(printed).contains("Northwind Traders", "Contoso Consulting");
        assertThat(printed).containsPattern("\"status\":\"APPROVED\",\"verdict\":\"CLEAR\",\"created\":true");
        assertThat(printed).containsPattern("\"verdict\":\"EXACT_DUPLICATE\",\"created\":false");
        assertThat(printed).containsPattern("\"status\":\"IN_CONFLICT\",\"verdict\":\"CONFLICT_PARTNER\"");
        assertThat(printed).containsPattern("\"contributions\":\\[\\{\"field\":");
        assertThat(printed).contains("\"status\":\"REJECTED\"", "Northwind was first.");
        assertThat(printed).contains("{\"data\":{\"registerDeal\":{", "{\"data\":{\"dealRegistrations\":{");
        assertThat(printed).contains("\"offer\":\"NEW-LOGO\"", "\"amount\":\"7500.00\"",
                "\"outcome\":\"BLOCKED_MARGIN\"");
        assertThat(printed).contains("\"rule\":\"FORMULA\"", "\"rule\":\"MARGIN_FLOOR\"", "\"reason\":\"BELOW_FLOOR\"");
        assertThat(printed)
                .containsPattern("\"withheld\":\\{\"amount\":\"1800.00\".*\"net\":\\{\"amount\":\"5700.00\"");
        assertThat(printed).doesNotContain("\"errors\":", "\"title\":\"Invalid input\"", "Internal error");
    }

    @Test
    void tellingTheStoryAgainChangesNothing() throws Throwable {
        VertxContextSupport.subscribeAndAwait(story::tell);

        assertThat(VertxContextSupport.subscribeAndAwait(story::tell)).contains("acme-admin", "globex-channel")
                .doesNotHaveDuplicates();
    }

    private static String firstCalls() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## First calls"), readme.indexOf("## A map of the rooms"));
        StringBuilder script = new StringBuilder("set -eu\n");
        Matcher block = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL).matcher(section);
        while (block.find()) {
            script.append(block.group(1)).append('\n');
        }
        return script.toString();
    }

    private static String paste(String script, Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("first-calls.sh"), script);
        ProcessBuilder shell = new ProcessBuilder("bash", file.toString()).directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("BASE", "http://localhost:" + RestAssured.port);
        Process process = shell.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
