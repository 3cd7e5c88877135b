<?php
/* PHP's own server: files as they are, a folder by its index, all else by the site. */
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if (is_file($root . $path) || is_file(rtrim($root . $path, '/') . '/index.php') && $path !== '/') {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $root . '/index.php';
