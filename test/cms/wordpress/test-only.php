<?php
/*
 * What no webmaster needs: WordPress asks no local address for an oEmbed answer, nor one whose certificate is its own;
 * here the widgets' host is both.
 */
add_filter('http_request_host_is_external', '__return_true');
add_filter('https_ssl_verify', '__return_false');
add_filter('http_allowed_safe_ports', function ($ports) {
	$ports[] = (int) parse_url(getenv('WIDGETS_URL'), PHP_URL_PORT);
	return $ports;
});
