package io.concordat.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged service as a process of its own, on a port and a data folder of its own. */
final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path JVM_OPTIONS = Path.of("deploy", "jvm.options");
    private static final int USER_TICKS = 11;
    private static final int MILLIS_PER_TICK = 10;
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    private final Path dataDir;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    private PackagedService(Path dataDir, int port, Map<String, String> environment) {
        this.dataDir = dataDir;
        this.port = port;
        this.environment = environment;
    }

    /**
     * @param name of the data folder below {@code target/bench}, which is emptied
     * @param environment settings of the service by their environment names
     * @return the service, ready
     */
    static PackagedService startFresh(String name, Map<String, String> environment) {
        Path dataDir = Path.of("target", "bench", name).toAbsolutePath();
        delete(dataDir);
        PackagedService service = new PackagedService(dataDir, freePort(), environment);
        service.start();
        service.awaitReady();
        return service;
    }

    Path dataDir() {
        return dataDir;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path keys() {
        return dataDir.resolve("keys").resolve("signing-keys.json");
    }

    /** Starts the process again after its end; returns at once. */
    void start() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(System.getProperty("bench.jvm", "@" + JVM_OPTIONS).split(" ")));
        command.addAll(List.of("-jar", JAR.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().put("CONCORDAT_DATA_DIR", dataDir.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        try {
            Files.createDirectories(dataDir);
            File log = dataDir.resolveSibling(dataDir.getFileName() + ".log").toFile();
            process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how long it took from now until the service said that it is ready */
    Duration awaitReady() {
        Rest rest = new Rest(uri());
        long begin = System.nanoTime();
        while (!isReady(rest)) {
            if (!process.isAlive() || System.nanoTime() - begin > START_PATIENCE.toNanos()) {
                throw new IllegalStateException("The service is not ready; see target/bench/" + dataDir.getFileName()
                        + ".log");
            }
            Pause.millis(25);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    static boolean isReady(Rest rest) {
        return rest.send("GET", "/q/health/ready", null, null, null)
                .handle((answer, failure) -> failure == null && answer.status() == 200).join();
    }

    /** Ends it as a power cut would: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** @return processor time that the process has used since its start */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** @return of it, what the virtual machine's compilers have used; zero where {@code /proc} does not tell */
    Duration compilerCpu() {
        Path tasks = Path.of("/proc", Long.toString(process.pid()), "task");
        if (!Files.exists(tasks)) {
            return Duration.ZERO;
        }
        try (Stream<Path> threads = Files.list(tasks)) {
            return Duration.ofMillis(threads.mapToLong(PackagedService::compilerMillis).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long compilerMillis(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            int end = stat.lastIndexOf(')');
            if (!stat.substring(0, end).matches(".*\\(C[12] CompilerThre.*")) {
                return 0;
            }
            String[] fields = stat.substring(end + 2).split(" ");
            return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1])) * MILLIS_PER_TICK;
        } catch (NoSuchFileException endedMeanwhile) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return resident memory in MiB; 0 where {@code /proc} does not tell */
    long residentMebibytes() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong).sum() / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it in order. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
