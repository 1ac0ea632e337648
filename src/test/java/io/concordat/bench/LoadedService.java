package io.concordat.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.concordat.bench.CompanyGenerator.Company;
import io.concordat.deal.matching.BulkRegistrations;
import io.concordat.start.EmbeddedServer;

/** The packaged service on a server of our own with many registrations, and a copy of its database for the yardstick. */
final class LoadedService implements AutoCloseable {

    private static final int PARTNERS = 200;
    private static final int OTHER_PARTNERS = 50;
    private static final long FIRST = 1000;
    private static final int PARTNERS_AT_ONCE = 8;
    private static final long SEED = 20_260_601;
    private static final String COPY = "yardstick";

    private final Path serverFolder = Path.of("target", "bench", "load-database").toAbsolutePath();
    private final EmbeddedServer server;
    private final PackagedService service;
    private final BenchProgram program;
    private final List<UUID> partners = new ArrayList<>();

    /**
     * @param registrations of the vendor that is measured
     * @param others        of another vendor, whose rows lie in the same tables
     */
    LoadedService(int registrations, int others) {
        server = EmbeddedServer.start(serverFolder, Path.of("target", "postgres-binaries"),
                Map.of("shared_buffers", "1GB", "max_wal_size", "8GB", "checkpoint_timeout", "30min",
                        "random_page_cost", "1.1"));
        server.recreateDatabase();
        administrator().named("postgres").execute("drop database if exists " + COPY);
        service = PackagedService.startFresh("load", environment());
        program = BenchProgram.create(new Rest(service.uri()), new Tokens(service.keys()), administrator(), Map.of());
        partners.addAll(partners(program, PARTNERS));
        String template = template(program, partners.get(0));
        BenchProgram other = BenchProgram.create(new Rest(service.uri()), new Tokens(service.keys()), administrator(),
                Map.of());
        List<UUID> otherPartners = partners(other, OTHER_PARTNERS);
        String otherTemplate = template(other, otherPartners.get(0));
        service.close();
        load(program, partners, FIRST, registrations, template);
        if (others > 0) {
            load(other, otherPartners, FIRST + registrations, others, otherTemplate);
        }
        administrator().named("postgres").execute("create database " + COPY + " template concordat");
        service.start();
        service.awaitReady();
    }

    private static List<UUID> partners(BenchProgram program, int count) {
        List<CompletableFuture<UUID>> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(program.partner());
            if (i >= PARTNERS_AT_ONCE) {
                made.get(i - PARTNERS_AT_ONCE).join();
            }
        }
        return made.stream().map(CompletableFuture::join).toList();
    }

    private static String template(BenchProgram program, UUID partner) {
        return program.rest().call("POST", "/v1/deal-registrations", program.partnerToken(partner), "template",
                deal(new CompanyGenerator(1).fresh())).expect(201).text("id");
    }

    private void load(BenchProgram into, List<UUID> ofPartners, long firstNo, int count, String template) {
        new BulkLoad(administrator()).load(
                new BulkRegistrations(into.vendorId(), ofPartners, BenchProgram.FAMILY, firstNo, SEED + firstNo),
                count, template);
    }

    PackagedService service() {
        return service;
    }

    BenchProgram program() {
        return program;
    }

    List<UUID> partners() {
        return partners;
    }

    StatementLog statements() {
        return new StatementLog(serverFolder);
    }

    Database administrator() {
        return Database.in(serverFolder);
    }

    /** @return the copy, as the login of the service */
    Database yardstick() {
        Map<String, String> login = server.properties();
        return new Database(administrator().url(), login.get("quarkus.datasource.username"),
                login.get("quarkus.datasource.password")).named(COPY);
    }

    Database yardstickAdministrator() {
        return administrator().named(COPY);
    }

    static Map<String, Object> deal(Company company) {
        Map<String, Object> customer = new HashMap<>();
        customer.put("legalName", company.name());
        if (company.website() != null) {
            customer.put("websiteUrl", company.website());
        }
        if (company.phone() != null) {
            customer.put("phone", company.phone());
        }
        customer.put("address", Map.of("street", company.street(), "city", company.city(), "postalCode",
                company.postalCode(), "country", company.country()));
        return BenchProgram.deal("Analytics rollout", customer);
    }

    private Map<String, String> environment() {
        Map<String, String> login = server.properties();
        return Map.of("DB_URL", "postgresql://127.0.0.1:" + server.port() + "/concordat", "DB_USER",
                login.get("quarkus.datasource.username"), "DB_PASSWORD", login.get("quarkus.datasource.password"),
                "DB_OWNER_USER", login.get("quarkus.flyway.username"), "DB_OWNER_PASSWORD",
                login.get("quarkus.flyway.password"), "CONCORDAT_DUE_WORK_EVERY", "1h");
    }

    @Override
    public void close() {
        service.close();
        server.stop();
    }
}
