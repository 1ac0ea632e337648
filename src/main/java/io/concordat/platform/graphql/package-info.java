/** What every GraphQL door shares: error codes, connections, limits. */
package io.concordat.platform.graphql;
