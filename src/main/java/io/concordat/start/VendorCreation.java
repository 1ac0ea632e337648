package io.concordat.start;

import java.util.concurrent.CompletionException;

import io.quarkus.runtime.QuarkusApplication;

import io.concordat.integration.VendorBootstrap;
import io.concordat.integration.VendorBootstrap.Bootstrapped;
import io.concordat.integration.VendorBootstrap.NewVendor;
import io.concordat.platform.error.DomainException;

/** Does {@code vendor create}, without opening a port, and says what is there now. */
class VendorCreation implements QuarkusApplication {

    private final VendorBootstrap bootstrap;

    VendorCreation(VendorBootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public int run(String... args) {
        NewVendor vendor = CommandLineArguments.read(System.out, System.err, args).newVendor().orElseThrow();
        try {
            say(bootstrap.create(vendor).subscribeAsCompletionStage().join());
            return CommandLineArguments.DONE;
        } catch (DomainException refusal) {
            return refused(refusal);
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof DomainException refusal) {
                return refused(refusal);
            }
            throw failure;
        }
    }

    private static void say(Bootstrapped there) {
        NewVendor vendor = there.settings();
        System.out.printf("Vendor %s %s: %s, %s, %s, fiscal year from month %d.%n", vendor.key(),
                there.vendorCreated() ? "created" : "exists already and stays as it is", vendor.name(),
                vendor.timeZone(), vendor.currency(), vendor.fiscalYearStart());
        if (there.secret().isPresent()) {
            System.out.printf("Client %s created (program-admin). Its secret is shown this once, keep it now:%n%s%n",
                    there.clientId(), there.secret().get());
        } else {
            System.out.printf("Client %s exists already; its secret is not shown again.%n", there.clientId());
        }
    }

    private static int refused(DomainException refusal) {
        System.err.println("Nothing is created.");
        if (refusal.errors().isEmpty()) {
            System.err.println(refusal.getMessage());
        }
        refusal.errors().forEach(error -> System.err.println(error.field() + ": " + error.message()));
        return CommandLineArguments.FAILED;
    }
}
