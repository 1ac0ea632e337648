/** Who asks and what they may ask: vendors, roles, the role × operation matrix, tokens and their verification. */
package io.concordat.platform.security;
