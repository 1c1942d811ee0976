/**
 * Where the world's customers live: a postcode, its town, its state, and where it lies. Customers are drawn from this
 * list by chance, so a town that stands here twice has twice as many.
 */
export type Town = {
  readonly zip: string;
  readonly town: string;
  readonly state: string;
  readonly latitude: string;
  readonly longitude: string;
};

const TOWNS = `
60601 Chicago IL 41.89 -87.62
60607 Chicago IL 41.87 -87.65
60608 Chicago IL 41.85 -87.67
60610 Chicago IL 41.90 -87.63
60613 Chicago IL 41.95 -87.66
60614 Chicago IL 41.92 -87.65
60615 Chicago IL 41.80 -87.60
60618 Chicago IL 41.95 -87.70
60622 Chicago IL 41.90 -87.68
60625 Chicago IL 41.97 -87.70
60637 Chicago IL 41.78 -87.60
60640 Chicago IL 41.97 -87.66
60647 Chicago IL 41.92 -87.70
60657 Chicago IL 41.94 -87.65
60201 Evanston IL 42.05 -87.69
60302 Oak Park IL 41.89 -87.79
60523 Oak Brook IL 41.84 -87.95
60173 Schaumburg IL 42.06 -88.05
60540 Naperville IL 41.77 -88.15
60435 Joliet IL 41.54 -88.13
60506 Aurora IL 41.77 -88.34
61101 Rockford IL 42.29 -89.12
61602 Peoria IL 40.69 -89.59
61820 Champaign IL 40.12 -88.24
62701 Springfield IL 39.80 -89.65
53202 Milwaukee WI 43.05 -87.90
53211 Milwaukee WI 43.08 -87.89
53703 Madison WI 43.08 -89.38
54301 Green Bay WI 44.48 -88.02
54601 La Crosse WI 43.80 -91.22
55401 Minneapolis MN 44.98 -93.27
55408 Minneapolis MN 44.95 -93.29
55102 St. Paul MN 44.94 -93.12
55802 Duluth MN 46.75 -92.09
55901 Rochester MN 44.05 -92.49
50309 Des Moines IA 41.59 -93.62
52240 Iowa City IA 41.65 -91.53
52401 Cedar Rapids IA 41.98 -91.66
63101 St. Louis MO 38.63 -90.19
63108 St. Louis MO 38.64 -90.25
64105 Kansas City MO 39.10 -94.59
65201 Columbia MO 38.94 -92.31
65806 Springfield MO 37.20 -93.30
66044 Lawrence KS 38.98 -95.23
67202 Wichita KS 37.69 -97.33
68102 Omaha NE 41.26 -95.93
68508 Lincoln NE 40.81 -96.70
57104 Sioux Falls SD 43.55 -96.73
58102 Fargo ND 46.90 -96.79
46204 Indianapolis IN 39.77 -86.16
46220 Indianapolis IN 39.87 -86.11
47401 Bloomington IN 39.14 -86.51
46601 South Bend IN 41.67 -86.25
46802 Fort Wayne IN 41.07 -85.15
48104 Ann Arbor MI 42.26 -83.72
48226 Detroit MI 42.33 -83.05
48067 Royal Oak MI 42.49 -83.14
48823 East Lansing MI 42.75 -84.46
49503 Grand Rapids MI 42.97 -85.66
49684 Traverse City MI 44.75 -85.62
43201 Columbus OH 39.99 -83.00
43215 Columbus OH 39.96 -83.01
44113 Cleveland OH 41.48 -81.70
44308 Akron OH 41.08 -81.52
45202 Cincinnati OH 39.11 -84.50
45402 Dayton OH 39.76 -84.19
43604 Toledo OH 41.65 -83.54
40202 Louisville KY 38.25 -85.75
40507 Lexington KY 38.05 -84.50
15222 Pittsburgh PA 40.45 -79.99
15217 Pittsburgh PA 40.43 -79.92
19103 Philadelphia PA 39.95 -75.17
19147 Philadelphia PA 39.94 -75.15
17101 Harrisburg PA 40.26 -76.88
18018 Bethlehem PA 40.63 -75.39
16501 Erie PA 42.13 -80.09
14202 Buffalo NY 42.89 -78.88
14604 Rochester NY 43.16 -77.60
13202 Syracuse NY 43.04 -76.15
14850 Ithaca NY 42.44 -76.50
12207 Albany NY 42.66 -73.75
10003 New York NY 40.73 -73.99
10012 New York NY 40.73 -74.00
10024 New York NY 40.79 -73.97
11201 Brooklyn NY 40.69 -73.99
11215 Brooklyn NY 40.66 -73.99
11222 Brooklyn NY 40.73 -73.95
10583 Scarsdale NY 40.99 -73.81
07030 Hoboken NJ 40.74 -74.03
07302 Jersey City NJ 40.72 -74.05
08540 Princeton NJ 40.37 -74.66
06510 New Haven CT 41.31 -72.92
06103 Hartford CT 41.77 -72.67
02903 Providence RI 41.82 -71.41
02116 Boston MA 42.35 -71.08
02139 Cambridge MA 42.36 -71.10
02144 Somerville MA 42.40 -71.12
01060 Northampton MA 42.32 -72.65
01608 Worcester MA 42.26 -71.80
03801 Portsmouth NH 43.07 -70.80
04101 Portland ME 43.66 -70.26
05401 Burlington VT 44.48 -73.22
20002 Washington DC 38.91 -76.98
20007 Washington DC 38.91 -77.08
20009 Washington DC 38.92 -77.04
21201 Baltimore MD 39.30 -76.63
20814 Bethesda MD 39.00 -77.10
21401 Annapolis MD 38.99 -76.55
22201 Arlington VA 38.89 -77.10
22903 Charlottesville VA 38.01 -78.53
23220 Richmond VA 37.55 -77.46
23510 Norfolk VA 36.85 -76.29
26505 Morgantown WV 39.65 -79.95
27601 Raleigh NC 35.77 -78.63
27701 Durham NC 36.00 -78.90
28202 Charlotte NC 35.23 -80.84
28205 Charlotte NC 35.22 -80.79
28801 Asheville NC 35.60 -82.56
29401 Charleston SC 32.78 -79.94
29601 Greenville SC 34.85 -82.40
30307 Atlanta GA 33.77 -84.34
30309 Atlanta GA 33.80 -84.39
31401 Savannah GA 32.08 -81.09
30601 Athens GA 33.98 -83.36
32801 Orlando FL 28.54 -81.37
33139 Miami Beach FL 25.79 -80.14
33602 Tampa FL 27.95 -82.46
32202 Jacksonville FL 30.33 -81.65
35203 Birmingham AL 33.52 -86.81
37203 Nashville TN 36.15 -86.79
37206 Nashville TN 36.18 -86.74
37902 Knoxville TN 35.96 -83.92
38103 Memphis TN 35.15 -90.05
37402 Chattanooga TN 35.05 -85.31
70115 New Orleans LA 29.93 -90.10
72201 Little Rock AR 34.75 -92.28
72701 Fayetteville AR 36.06 -94.16
73102 Oklahoma City OK 35.47 -97.52
74103 Tulsa OK 36.16 -95.99
75204 Dallas TX 32.80 -96.79
75206 Dallas TX 32.83 -96.77
76102 Fort Worth TX 32.76 -97.33
77006 Houston TX 29.74 -95.39
77008 Houston TX 29.80 -95.42
78701 Austin TX 30.27 -97.74
78704 Austin TX 30.24 -97.77
78205 San Antonio TX 29.42 -98.49
80202 Denver CO 39.75 -105.00
80205 Denver CO 39.76 -104.96
80302 Boulder CO 40.02 -105.28
80521 Fort Collins CO 40.59 -105.10
80903 Colorado Springs CO 38.83 -104.82
87501 Santa Fe NM 35.70 -105.94
87102 Albuquerque NM 35.08 -106.65
85003 Phoenix AZ 33.45 -112.08
85281 Tempe AZ 33.42 -111.93
85701 Tucson AZ 32.22 -110.97
86001 Flagstaff AZ 35.20 -111.64
84101 Salt Lake City UT 40.76 -111.90
84105 Salt Lake City UT 40.74 -111.86
84604 Provo UT 40.26 -111.65
83702 Boise ID 43.62 -116.21
59715 Bozeman MT 45.67 -111.04
59802 Missoula MT 46.88 -113.99
82001 Cheyenne WY 41.14 -104.82
89501 Reno NV 39.52 -119.81
89101 Las Vegas NV 36.17 -115.13
90026 Los Angeles CA 34.08 -118.26
90036 Los Angeles CA 34.07 -118.35
90291 Venice CA 33.99 -118.46
90401 Santa Monica CA 34.02 -118.49
91103 Pasadena CA 34.17 -118.16
92101 San Diego CA 32.72 -117.17
92103 San Diego CA 32.75 -117.17
93101 Santa Barbara CA 34.42 -119.71
93401 San Luis Obispo CA 35.27 -120.64
94110 San Francisco CA 37.75 -122.42
94117 San Francisco CA 37.77 -122.44
94609 Oakland CA 37.83 -122.26
94704 Berkeley CA 37.87 -122.26
94301 Palo Alto CA 37.44 -122.15
95060 Santa Cruz CA 36.97 -122.05
95112 San Jose CA 37.34 -121.88
95814 Sacramento CA 38.58 -121.49
95616 Davis CA 38.55 -121.74
97209 Portland OR 45.53 -122.69
97214 Portland OR 45.51 -122.64
97401 Eugene OR 44.07 -123.09
97701 Bend OR 44.06 -121.31
98101 Seattle WA 47.61 -122.33
98103 Seattle WA 47.67 -122.34
98122 Seattle WA 47.61 -122.30
98225 Bellingham WA 48.75 -122.49
98402 Tacoma WA 47.25 -122.44
99201 Spokane WA 47.67 -117.43
`;

export const towns: readonly Town[] = TOWNS.trim()
  .split('\n')
  .map((line) => {
    const words = line.split(' ');
    const [longitude = '', latitude = '', state = ''] = words.reverse();
    const [zip = '', ...name] = words.slice(3).reverse();
    return { zip, town: name.join(' '), state, latitude, longitude };
  });
