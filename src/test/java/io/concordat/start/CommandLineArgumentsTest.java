package io.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.concordat.integration.VendorBootstrap.NewVendor;
import io.concordat.start.CommandLineArguments.Request;

class CommandLineArgumentsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void vendorCreateIsReadWithItsOptions() {
        Request request = read("vendor", "create", "acme", "--name", "Acme Inc.", "--time-zone=Europe/Berlin",
                "--currency", "EUR", "--fiscal-year-start", "4");

        assertThat(request.newVendor()).contains(new NewVendor("acme", "Acme Inc.", "Europe/Berlin", "EUR", 4));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theFiscalYearStartsInJanuaryUnlessSaid() {
        assertThat(read("vendor", "create", "acme", "--name", "A", "--time-zone", "UTC", "--currency", "EUR")
                .newVendor()).hasValueSatisfying(vendor -> assertThat(vendor.fiscalYearStart()).isEqualTo(1));
    }

    @Test
    void whatIsMissingOrUnknownIsSaidTogetherWithTheUsage() {
        for (String[] wrong : new String[][]{{"vendor", "create"}, {"vendor", "create", "acme"}, {"vendor"},
                {"nonsense"}, {"vendor", "create", "acme", "--name", "A", "--time-zone", "UTC", "--currency", "EUR",
                        "--fiscal-year-start", "April"}}) {
            err.reset();
            Request request = read(wrong);

            assertThat(request.newVendor()).isEmpty();
            assertThat(request.exitCode()).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: concordat");
        }
    }

    @Test
    void helpIsAnAnswerAndNotAFault() {
        Request request = read("vendor", "create", "--help");

        assertThat(request.newVendor()).isEmpty();
        assertThat(request.exitCode()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--time-zone");
    }

    private Request read(String... args) {
        return CommandLineArguments.read(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), args);
    }
}
