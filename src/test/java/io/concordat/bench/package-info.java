/**
 * Tools that measure the service and that try to break it, over its doors, as a caller would. They run in the Maven profile
 * {@code bench}: {@code ./mvnw verify -Pbench -Dbench=<class>}; each class says what it takes and prints.
 */
package io.concordat.bench;
