package io.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.concordat.bench.Rest.Answer;
import io.concordat.bench.Writers.Acknowledged;

/**
 * Kills the packaged service, or the database under it, while deals are registered, and checks that nothing that was
 * acknowledged is lost or doubled; and while facts are evaluated, that each is evaluated once.
 */
final class Crashes {

    private static final int WRITERS = 8;
    private static final int WRITES_BETWEEN_KILLS = 60;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(8);
    private static final Duration FREEZE = Duration.ofSeconds(12);
    private static final String TIMES_STORED = """
            select coalesce(max(n), 0) || '/' || count(*) from (
              select count(*) n from deal_registration where vendor_id = ? group by intake ->> 'title') stored""";

    private final PackagedService service;
    private final BenchProgram program;
    private final List<Duration> serviceReady = new ArrayList<>();
    private final List<Duration> databaseReady = new ArrayList<>();
    private final List<Duration> freezeReady = new ArrayList<>();

    private FactWriters facts;
    private int inEvaluations;

    Crashes(PackagedService service) {
        this.service = service;
        this.program = BenchProgram.create(new Rest(service.uri()), new Tokens(service.keys()),
                Database.in(service.dataDir()), Map.of());
    }

    /**
     * @param freezes how often the database stops to answer for a while without closing a connection
     * @return a table of what happened
     */
    String run(int serviceKills, int databaseKills, int freezes) throws InterruptedException {
        List<UUID> partners = Stream.generate(program::partner).limit(WRITERS).map(CompletableFuture::join).toList();
        Writers writers = new Writers(program, partners);
        facts = new FactWriters(program, () -> Database.in(service.dataDir()));
        writers.start();
        facts.start();
        for (int i = 0; i < Math.max(freezes, Math.max(serviceKills, databaseKills)); i++) {
            if (i < freezes) {
                awaitWrites(writers);
                freezeReady.add(freezeDatabase());
            }
            if (i < databaseKills) {
                awaitWrites(writers);
                databaseReady.add(killDatabase());
            }
            if (i < serviceKills) {
                awaitWrites(writers);
                serviceReady.add(killService());
            }
        }
        awaitWrites(writers);
        writers.stop();
        facts.stop();
        List<Acknowledged> acknowledged = writers.acknowledged();
        assertThat(writers.unexpected()).as("answers other than 201, 409 in flight and 503").isEmpty();
        assertThat(writers.slowestMillis()).as("longest wait for an answer in ms")
                .isLessThan(LONGEST_ANSWER.toMillis());
        checkStoredOnce(acknowledged);
        checkRepeated(acknowledged);
        return """
                %s
                acknowledged %d, lost 0, doubled 0; 503 answers %d, connections broken %d, longest wait %d ms
                service killed %d times, %d of them in the middle of an evaluation, ready again after %s
                database killed %d times, ready again after %s
                database frozen %d times for %d s, ready again after %s""".formatted(facts.check(), acknowledged.size(),
                writers.unavailable(), writers.broken(), writers.slowestMillis(), serviceReady.size(), inEvaluations,
                seconds(serviceReady), databaseReady.size(), seconds(databaseReady), freezeReady.size(),
                FREEZE.toSeconds(), seconds(freezeReady));
    }

    private void awaitWrites(Writers writers) {
        int enough = writers.count() + WRITES_BETWEEN_KILLS;
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (writers.count() < enough) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Nothing is written any more: " + writers.unexpected());
            }
            Pause.millis(5);
        }
    }

    private Duration killService() {
        inEvaluations += facts.awaitEvaluation() ? 1 : 0;
        service.kill();
        service.start();
        return service.awaitReady();
    }

    /** The service is left alone: it must notice, say so, start the database again and recover by itself. */
    private Duration killDatabase() {
        long server = Database.serverPid(service.dataDir()).orElseThrow();
        ProcessHandle process = ProcessHandle.of(server).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        long begin = System.nanoTime();
        while (Database.serverPid(service.dataDir()).filter(pid -> pid != server).isEmpty()) {
            Pause.millis(5);
        }
        service.awaitReady();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** What a caller sees of a network that swallows everything: connections stay open and nothing comes back. */
    private Duration freezeDatabase() {
        ProcessHandle server = Database.serverPid(service.dataDir()).flatMap(ProcessHandle::of).orElseThrow();
        List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
        signal("STOP", all);
        Pause.millis(FREEZE.toMillis());
        signal("CONT", all);
        return service.awaitReady();
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkStoredOnce(List<Acknowledged> acknowledged) {
        assertThat(Database.in(service.dataDir()).column(program.vendorId(), TIMES_STORED, program.vendorId()))
                .as("most often stored / stored").containsExactly("1/" + acknowledged.size());
        List<String> titles = Database.in(service.dataDir()).column(program.vendorId(),
                "select intake ->> 'title' from deal_registration where vendor_id = ?", program.vendorId());
        assertThat(titles).containsExactlyInAnyOrderElementsOf(
                acknowledged.stream().map(Acknowledged::title).toList());
    }

    private void checkRepeated(List<Acknowledged> acknowledged) {
        for (Acknowledged one : acknowledged) {
            Answer again = program.rest().call("POST", "/v1/deal-registrations", one.token(), one.key(), one.body());
            assertThat(again.status()).as(again.toString()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(one.answer());
        }
    }

    private static String seconds(List<Duration> times) {
        return times.stream().map(time -> "%.1f s".formatted(time.toMillis() / 1000.0)).toList().toString();
    }
}
