package io.concordat.start;

import java.io.PrintStream;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import io.concordat.integration.VendorBootstrap.NewVendor;

/** The command line besides the plain start: {@code vendor create <key> --name … --time-zone … --currency …}. */
final class CommandLineArguments {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    /**
     * What the command line asks for.
     *
     * @param newVendor the vendor to be created, or empty when there is nothing left to do
     * @param exitCode the code to leave with when there is nothing left to do
     */
    record Request(Optional<NewVendor> newVendor, int exitCode) {
    }

    private CommandLineArguments() {
    }

    /** Reads the command line; help and faults are printed at once. */
    static Request read(PrintStream out, PrintStream err, String... args) {
        CommandLine line = new CommandLine(program());
        try {
            ParseResult result = line.parseArgs(args);
            if (CommandLine.printHelpIfRequested(result.asCommandLineList(), out, err, CommandLine.Help.Ansi.OFF)) {
                return new Request(Optional.empty(), DONE);
            }
            ParseResult last = result;
            while (last.hasSubcommand()) {
                last = last.subcommand();
            }
            if (!last.commandSpec().name().equals("create")) {
                throw new ParameterException(last.commandSpec().commandLine(), "A command is missing.");
            }
            return new Request(Optional.of(newVendor(last)), DONE);
        } catch (ParameterException e) {
            err.println(e.getMessage());
            e.getCommandLine().usage(err, CommandLine.Help.Ansi.OFF);
            return new Request(Optional.empty(), MISUSED);
        }
    }

    private static NewVendor newVendor(ParseResult create) {
        return new NewVendor(create.matchedPositionalValue(0, ""), create.matchedOptionValue("--name", ""),
                create.matchedOptionValue("--time-zone", ""), create.matchedOptionValue("--currency", ""),
                create.matchedOptionValue("--fiscal-year-start", 1));
    }

    private static CommandSpec program() {
        CommandSpec program = command("concordat",
                "Without a command the service starts. With one, the command is done on the service's database.");
        CommandSpec vendor = command("vendor", "Administers the vendors of this installation.");
        vendor.addSubcommand("create", create());
        program.addSubcommand("vendor", vendor);
        return program;
    }

    private static CommandSpec create() {
        return command("create",
                "Creates a vendor and its first program-admin client <key>-admin, whose secret is printed once.",
                "What is there already stays as it is.")
                .addPositional(PositionalParamSpec.builder().paramLabel("<key>").index("0").required(true)
                        .type(String.class)
                        .description("Name of the vendor in tokens: lower-case letters, digits, hyphens.").build())
                .addOption(required("--name", "<name>", "Name of the company."))
                .addOption(required("--time-zone", "<zone>", "Zone of its business days, such as Europe/Berlin."))
                .addOption(required("--currency", "<code>", "Default currency, such as EUR."))
                .addOption(OptionSpec.builder("--fiscal-year-start").paramLabel("<month>").type(int.class)
                        .description("Month in which its fiscal year starts, 1 to 12; 1 when not given.").build());
    }

    private static CommandSpec command(String name, String... description) {
        CommandSpec command = CommandSpec.create().name(name);
        command.usageMessage().description(description);
        return command.addOption(OptionSpec.builder("--help", "-h").usageHelp(true)
                .description("Shows this text.").build());
    }

    private static OptionSpec required(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).required(true).type(String.class).description(description)
                .build();
    }
}
