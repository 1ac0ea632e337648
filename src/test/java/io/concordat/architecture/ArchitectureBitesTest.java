package io.concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every border catches the violation that is planted for it: small classes, compiled into a folder of their own. */
class ArchitectureBitesTest {

    private static final Map<String, String> PLANTED = Map.ofEntries(
            Map.entry("io.concordat.core.money.Discount", "@jakarta.inject.Singleton public class Discount {}"),
            Map.entry("io.concordat.partner.Shortcut", "public class Shortcut { io.concordat.deal.Deal deal; }"),
            Map.entry("io.concordat.deal.Deal", "public class Deal { io.concordat.partner.Shortcut back; }"),
            Map.entry("io.concordat.platform.error.Upstairs",
                    "class Upstairs { Object view(io.concordat.partner.Shortcut partner) { return null; } }"),
            Map.entry("io.concordat.attic.Forgotten", "class Forgotten {}"),
            Map.entry("io.concordat.deal.WithTransaction", "@interface WithTransaction {}"),
            Map.entry("io.concordat.deal.WithSession", "@interface WithSession {}"),
            Map.entry("io.concordat.deal.OwnTransaction", "class OwnTransaction { @WithTransaction void write() {} }"),
            Map.entry("io.concordat.deal.OwnSession", "@WithSession class OwnSession {}"),
            Map.entry("io.concordat.deal.Waiting",
                    "class Waiting { Object now(io.smallrye.mutiny.Uni<?> uni) { return uni.await().indefinitely(); } }"),
            Map.entry("io.concordat.deal.Sleeping",
                    "class Sleeping { void nap() throws Exception { Thread.sleep(1); } }"),
            Map.entry("io.concordat.deal.Joining",
                    "class Joining { Object now(java.util.concurrent.CompletableFuture<?> it) { return it.join(); } }"),
            Map.entry("io.concordat.deal.Printing", "class Printing { void say() { System.out.println(1); } }"),
            Map.entry("io.concordat.deal.Trace", "class Trace { void say(Exception e) { e.printStackTrace(); } }"),
            Map.entry("io.concordat.start.Console", "class Console { void say() { System.out.println(1); } }"),
            Map.entry("io.concordat.catalog.Offer", "@jakarta.persistence.Entity public class Offer {}"),
            Map.entry("io.concordat.catalog.OfferTable", "public class OfferTable {}"),
            Map.entry("io.concordat.catalog.OfferRepository", "public class OfferRepository {}"),
            Map.entry("io.concordat.catalog.Injected", "class Injected { @jakarta.inject.Inject Offer offer; }"));

    @TempDir
    static Path folder;

    private static JavaClasses planted;

    @BeforeAll
    static void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<JavaFileObject> sources = PLANTED.entrySet().stream().map(Source::of).toList();
        boolean compiled = compiler.getTask(messages, null, null,
                List.of("-d", folder.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path")),
                null, sources).call();
        assertThat(compiled).as(messages.toString()).isTrue();
        planted = new ClassFileImporter().importPath(folder);
    }

    @Test
    void anImportAgainstTheMapIsCaught() {
        assertThat(ArchitectureTest.ROOMS.violations(planted))
                .anyMatch(
                        fault -> fault.startsWith("partner may not import deal: Field <io.concordat.partner.Shortcut"))
                .anyMatch(fault -> fault.startsWith("platform.error may not import partner: Method <io.concordat.plat"))
                .contains("io.concordat.attic.Forgotten stands in no room of the map")
                .noneMatch(fault -> fault.contains("deal may not import partner"));
    }

    @Test
    void aMapWhoseArrowsDoNotGoDownIsCaught() {
        RoomMap crooked = RoomMap.read("""
                floor | room | may import
                  1.0 | low  | high, nowhere
                  2.0 | high | low
                """);

        assertThat(crooked.arrowsUp()).containsExactly("low stands below or beside high",
                "low may import nowhere, which is no room");
    }

    @Test
    void aCycleBetweenPackagesIsCaught() {
        assertThat(caught(CodeRules.NO_CYCLES)).anyMatch(fault -> fault.contains("Cycle detected: Slice deal")
                && fault.contains("io.concordat.partner.Shortcut.deal"));
    }

    @Test
    void aFrameworkInCoreIsCaught() {
        assertCaught(CodeRules.CORE_IS_PLAIN_JAVA, "core.money.Discount");
    }

    @Test
    void aDeclaredTransactionOrSessionIsCaught() {
        assertCaught(CodeRules.NO_DECLARED_TRANSACTIONS, "deal.OwnSession", "deal.OwnTransaction");
    }

    @Test
    void awaitingAUniIsCaught() {
        assertCaught(CodeRules.NO_AWAITING, "deal.Waiting");
    }

    @Test
    void sleepingAndJoiningAreCaught() {
        assertCaught(CodeRules.NO_BLOCKING, "deal.Joining", "deal.Sleeping");
    }

    @Test
    void printingIsCaughtEverywhereButInTheStart() {
        assertCaught(CodeRules.NO_PRINTING, "deal.Printing", "deal.Trace");
        assertThat(caught(CodeRules.NO_PRINTING)).noneMatch(fault -> fault.contains("start.Console"));
    }

    @Test
    void aPublicEntityIsCaught() {
        assertCaught(CodeRules.ENTITIES_STAY_AT_HOME, "catalog.Offer");
    }

    @Test
    void aPublicTableOrRepositoryIsCaught() {
        assertCaught(CodeRules.TABLES_STAY_AT_HOME, "catalog.OfferRepository", "catalog.OfferTable");
    }

    @Test
    void anInjectedFieldIsCaught() {
        assertCaught(CodeRules.NO_FIELD_INJECTION, "catalog.Injected");
    }

    /** Exactly these classes are named, each once. */
    private static void assertCaught(ArchRule rule, String... classes) {
        List<String> faults = caught(rule).stream().sorted().toList();
        assertThat(faults).hasSameSizeAs(classes);
        for (int i = 0; i < classes.length; i++) {
            assertThat(faults.get(i)).contains("io.concordat." + classes[i]);
        }
    }

    private static List<String> caught(ArchRule rule) {
        return rule.evaluate(planted).getFailureReport().getDetails();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(URI name, String text) {
            super(name, Kind.SOURCE);
            this.text = text;
        }

        static JavaFileObject of(Map.Entry<String, String> planted) {
            String name = planted.getKey();
            String home = name.substring(0, name.lastIndexOf('.'));
            return new Source(URI.create("string:///" + name.replace('.', '/') + ".java"),
                    "package " + home + ";\n" + planted.getValue());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return text;
        }
    }
}
