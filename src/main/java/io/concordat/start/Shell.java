package io.concordat.start;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs small programs of the operating system and of the database server to their end. */
final class Shell {

    private static final long PATIENCE_SECONDS = 180;

    private Shell() {
    }

    /** What a program left behind. */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** @return exit code and both outputs; code 127, as in a shell, when there is no such program */
    static Result run(List<String> command) {
        try {
            Process process = builder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartFailure(
                        command.get(0) + " does not end; it was killed after " + PATIENCE_SECONDS + " s");
            }
            return new Result(process.exitValue(), output.strip());
        } catch (IOException e) {
            return new Result(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while " + command.get(0) + " was running", e);
        }
    }

    static boolean succeeds(List<String> command) {
        return run(command).succeeded();
    }

    static String output(String... command) {
        return run(List.of(command)).output();
    }

    /** A builder whose programs see none of the libpq settings of the caller and speak English. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Starts a program that goes on running, its output appended to a file. */
    static Process start(List<String> command, Path log) {
        try {
            return builder(command).redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        } catch (IOException e) {
            throw new StartFailure("Cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    private static File nothing() {
        return new File(PrivateFiles.POSIX ? "/dev/null" : "NUL");
    }
}
