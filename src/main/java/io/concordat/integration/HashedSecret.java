package io.concordat.integration;

/**
 * What is stored of a secret.
 *
 * @param hint the secret's public first part, by which a presented secret finds the one hash to be compared with; empty
 *     for a secret without such a part
 * @param hash bcrypt hash of the whole secret in modular crypt form, with its salt and cost
 */
record HashedSecret(String hint, String hash) {

    @Override
    public String toString() {
        return "HashedSecret[" + hint + "]";
    }
}
