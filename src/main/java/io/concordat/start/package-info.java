/**
 * Program entry: finds or starts the database, prepares logins and signing keys, then runs the service.
 * Nothing here knows a business room; every room runs on what is set up here.
 */
package io.concordat.start;
